import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Installed } from './lockfile.ts'

const LICENCE = /^(licen[cs]e|copying|notice)/i

/** The licences of all packages, as their makers wrote them; they are shipped with the app. */
export function licenceTexts(packages: readonly Installed[]): string {
  return packages.map(licenceText).join(`\n\n${'-'.repeat(80)}\n\n`)
}

function licenceText({ key, name, version, license = '' }: Installed): string {
  const texts = readdirSync(key)
    .filter((file) => LICENCE.test(file))
    .map((file) => readFileSync(path.join(key, file), 'utf8').trim())
  return [`${name} ${version} (${license})`, ...texts].join('\n\n')
}
