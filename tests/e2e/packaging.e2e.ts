import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { extractAll, listPackage } from '@electron/asar'
import { expect, test } from '@playwright/test'
import { writeElectron } from '@tests/support/fake-electron'
import { installed } from '@tools/package/lockfile'
import { unlikeFuses } from '@tools/package/read-fuses'
import { node24 } from '@tools/process/node-24'
import { packageProgram } from '@tools/process/package-program'
import { runBounded } from '@tools/process/run-bounded'
import { observeMain } from '@tools/security/observe-main'

// The real packing of the real build, around an Electron that is nothing but its fuses.

const folder = join('out', 'e2e', 'packaging')
const packed = join(folder, 'dist', 'linux-unpacked')
const archive = join(packed, 'resources', 'app.asar')
const extracted = join(tmpdir(), `outpost-packed-${process.pid}`)
const LIMIT_MS = 120_000

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const files = () => listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/').slice(1))

test.describe.configure({ mode: 'serial' })
test.setTimeout(2 * LIMIT_MS)
test.beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  const electron = join(folder, 'electron')
  writeElectron(electron)
  const bill = await runBounded(node24(), [join('tools', 'sbom.ts')], { limitMs: LIMIT_MS })
  expect(bill.output).toContain('packages are shipped')
  const settings = { electronDist: electron, 'directories.output': join(folder, 'dist') }
  const overrides = Object.entries(settings).map(([key, value]) => `--config.${key}=${value}`)
  const args = ['--config', 'electron-builder.config.ts', '--linux', 'dir', '--x64', '--publish', 'never']
  const program = packageProgram('electron-builder')
  const { code, output } = await runBounded(node24(), [program, ...args, ...overrides], { limitMs: LIMIT_MS })
  expect(code, output).toBe(0)
})
test.afterAll(() => rmSync(extracted, { recursive: true, force: true }))

test('packs what was built and what main requires, and nothing else', () => {
  const required = new Set(
    installed(read('package-lock.json')).flatMap(({ name, dev }) => (dev === true ? [] : [name])),
  )
  const strange = files().filter((file) => {
    const packageName = /^node_modules\/(@[^/]+\/[^/]+|[^/@]+)/.exec(file)?.[1]
    if (packageName !== undefined) return !required.has(packageName)
    return !/^(package\.json|node_modules(\/@[^/]+)?|out(\/(main|preload|renderer)(\/.*)?)?)$/.test(file)
  })
  expect(strange).toEqual([])
  expect(files().filter((file) => /\.(map|[mc]?tsx?)$/.test(file))).toEqual([])
})

test('sets every fuse in the packed program', async () => {
  expect(await unlikeFuses(join(packed, 'outpost'), 'linux')).toEqual([])
})

test('packs a main that runs from what was packed alone', async () => {
  extractAll(archive, extracted)
  const { loaded } = await observeMain(join(extracted, 'out', 'main', 'index.js'))
  expect(loaded).toEqual(['app://outpost/index.html'])
})

test('brings the licences of everything that is shipped', () => {
  const licences = readFileSync(join(packed, 'resources', 'licences.txt'), 'utf8')
  for (const name of ['electron', 'react', 'dexie', 'undici', '@mantine/core']) {
    expect(licences).toContain(`\n${name} `)
  }
})

test('lists everything that is shipped, bundled or not, in a bill of materials', () => {
  const bill = read(join('out', 'sbom.json')) as {
    bomFormat: string
    components: { name: string; hashes: unknown[] }[]
  }
  expect(bill.bomFormat).toBe('CycloneDX')
  const names = bill.components.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining(['electron', 'react', 'dexie', 'undici', '@mantine/core', 'zod']),
  )
  expect(
    names.filter((name) => ['vite', 'vitest', 'eslint', 'typescript', 'playwright-core'].includes(name)),
  ).toEqual([])
  expect(bill.components.filter(({ hashes }) => hashes.length === 0)).toEqual([])
})
