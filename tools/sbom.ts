import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { z } from '../shared/zod.ts'
import { unknownLicences } from './package/licences.ts'
import { licenceTexts } from './package/licence-texts.ts'
import { BUNDLED_FOLDER } from './package/list-bundled.ts'
import { installed, shipped } from './package/lockfile.ts'
import { keepOnly } from './package/bill-of-materials.ts'

/** `npm run sbom`: writes what is shipped as CycloneDX and the licences' texts, and fails on a licence nobody agreed to. */

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))

const bundled = new Set(
  readdirSync(BUNDLED_FOLDER).flatMap((file) =>
    z.array(z.string()).parse(read(path.join(BUNDLED_FOLDER, file))),
  ),
)
const all = installed(read('package-lock.json'))
const ours = shipped(all, bundled)
const bill = keepOnly(JSON.parse(npmSbom()), ours)
writeFileSync(path.join('out', 'sbom.json'), `${JSON.stringify(bill, null, 2)}\n`)
writeFileSync(path.join('out', 'licences.txt'), licenceTexts(ours))
console.log(`${ours.length} packages are shipped: out/sbom.json, out/licences.txt`)

const unknown = [...unknownLicences(ours, true), ...unknownLicences(all, false)]
for (const line of unknown) console.error(`Nobody has agreed to this licence: ${line}`)
process.exitCode = unknown.length === 0 ? 0 : 1

function npmSbom(): string {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only']
  const npm = process.env['npm_execpath']
  const options = {
    maxBuffer: 64 * 1024 ** 2,
    stdio: ['ignore', 'pipe', 'ignore'] as ['ignore', 'pipe', 'ignore'],
  }
  const output =
    npm === undefined
      ? execFileSync('npm', args, options)
      : execFileSync(process.execPath, [npm, ...args], options)
  return output.toString()
}
