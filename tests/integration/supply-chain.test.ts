import { readdirSync, readFileSync } from 'node:fs'
import { unknownLicences } from '@tools/package/licences'
import { installed } from '@tools/package/lockfile'
import { describe, expect, it } from 'vitest'

type Manifest = {
  scripts: Record<string, string>
  dependencies: Record<string, string>
  allowScripts: Record<string, boolean>
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const { scripts, dependencies, allowScripts } = read('package.json') as Manifest
const packages = installed(read('package-lock.json'))
const workflows = readdirSync('.github/workflows').map((file) => `.github/workflows/${file}`)

describe('what is installed', () => {
  it('is pinned by the hash of its content', () => {
    expect(packages.length).toBeGreaterThan(100)
    expect(packages.filter(({ integrity = '' }) => !integrity.startsWith('sha512-'))).toEqual([])
  })

  it('comes from the registry alone, wherever that is', () => {
    expect(packages.filter(({ resolved = '' }) => /^(git|file|http:)/.test(resolved))).toEqual([])
  })

  it('runs no script at its installation that nobody named', () => {
    const unnamed = packages.filter(
      ({ name, hasInstallScript }) => hasInstallScript === true && !(name in allowScripts),
    )
    expect(unnamed.map(({ name }) => name)).toEqual([])
  })

  it('may run one script, that of the Node everything runs on', () => {
    expect(Object.keys(allowScripts).filter((name) => allowScripts[name])).toEqual(['node'])
  })

  it('has licences somebody has agreed to', () => {
    expect(unknownLicences(packages, false)).toEqual([])
    const required = packages.filter(({ dev }) => dev !== true)
    expect(unknownLicences(required, true)).toEqual([])
  })
})

describe('production dependencies', () => {
  const line = readFileSync('ARCHITECTURE.md', 'utf8').split('Production dependencies').at(-1) ?? ''

  it.each(Object.keys(dependencies))('%s has its reason in ARCHITECTURE.md', (name) => {
    expect(line).toContain(`**${name}**`)
  })

  it('are few', () => {
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(10)
  })
})

describe.each(workflows)('%s', (file) => {
  const text = readFileSync(file, 'utf8')

  it('installs without running anybody’s script', () => {
    const installs = [...text.matchAll(/npm (?:ci|install|i)\b.*/g)].map(([command]) => command)
    expect(installs.length).toBeGreaterThan(0)
    expect(installs.filter((command) => !command.includes('--ignore-scripts'))).toEqual([])
  })

  it('names only scripts that are there', () => {
    const names = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name)
    expect(names.filter((name) => !(name in scripts))).toEqual([])
  })

  it('uses actions of a named major version', () => {
    const actions = [...text.matchAll(/uses: (\S+)/g)].map(([, action = '']) => action)
    expect(actions.filter((action) => !/^actions\/[\w-]+@v\d+$/.test(action))).toEqual([])
  })

  it('may write nothing unless a job says so', () => {
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m)
  })
})
