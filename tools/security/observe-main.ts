import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { node24 } from '../process/node-24.ts'
import { runBounded, type Ended } from '../process/run-bounded.ts'
import type { Testimony } from './recorder/interrogate.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
const register = path.join(root, 'tools', 'security', 'recorder', 'register.ts')
const builtMain = path.join(root, 'out', 'main', 'index.js')
const LIMIT_MS = 30_000
const emptyVault = { version: 2, content: { lock: null, workspaces: [] } }

/** Runs a built main, unmodified, against an Electron that only takes notes; answers the notes. */
export function observeMain(main = builtMain): Promise<Testimony> {
  return run(main, [], ({ code, output }, file) => {
    if (code !== 0) throw new Error(`Main ended with code ${code ?? 'none'}. It wrote:\n${output}`)
    return JSON.parse(readFileSync(file, 'utf8')) as Testimony
  })
}

/** The code with which a built main ends that was started with these arguments; 0 when it did its work. */
export function startMain(args: readonly string[], main = builtMain): Promise<number | null> {
  return run(main, args, ({ code }) => code)
}

async function run<T>(main: string, more: readonly string[], read: (ended: Ended, file: string) => T) {
  const folder = mkdtempSync(path.join(tmpdir(), 'outpost-observed-'))
  const file = path.join(folder, 'testimony.json')
  try {
    const userData = path.join(folder, 'user-data')
    mkdirSync(userData)
    // Not the first start: only then does main open its files, and what a library asks of Electron with them.
    writeFileSync(path.join(userData, 'workspaces.json'), JSON.stringify(emptyVault))
    const args = ['--import', pathToFileURL(register).href, main, ...more]
    const env = { OUTPOST_USER_DATA: userData, OUTPOST_TESTIMONY: file }
    return read(await runBounded(node24(), args, { limitMs: LIMIT_MS, env }), file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
