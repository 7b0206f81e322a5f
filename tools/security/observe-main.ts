import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { node24 } from '../process/node-24.ts'
import { runBounded } from '../process/run-bounded.ts'
import type { Testimony } from './recorder/interrogate.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
const register = path.join(root, 'tools', 'security', 'recorder', 'register.ts')
const LIMIT_MS = 30_000
const emptyVault = { version: 2, content: { lock: null, workspaces: [] } }

/** Runs a built main, unmodified, against an Electron that only takes notes; answers the notes. */
export async function observeMain(main = path.join(root, 'out', 'main', 'index.js')): Promise<Testimony> {
  const folder = mkdtempSync(path.join(tmpdir(), 'outpost-observed-'))
  const file = path.join(folder, 'testimony.json')
  try {
    const userData = path.join(folder, 'user-data')
    mkdirSync(userData)
    // Not the first start: only then does main open its files, and what a library asks of Electron with them.
    writeFileSync(path.join(userData, 'workspaces.json'), JSON.stringify(emptyVault))
    const args = ['--import', pathToFileURL(register).href, main]
    const env = { OUTPOST_USER_DATA: userData, OUTPOST_TESTIMONY: file }
    const { code, output } = await runBounded(node24(), args, { limitMs: LIMIT_MS, env })
    if (code !== 0) throw new Error(`Main ended with code ${code ?? 'none'}. It wrote:\n${output}`)
    return JSON.parse(readFileSync(file, 'utf8')) as Testimony
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
