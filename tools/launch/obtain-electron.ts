import process from 'node:process'
import { node24 } from '../process/node-24.ts'
import { runBounded } from '../process/run-bounded.ts'
import { electronBinary, electronInstaller } from './electron-binary.ts'

const DOWNLOAD_LIMIT_MS = 60_000
const TRIAL_LIMIT_MS = 10_000

/** Electron's program, fetched now if need be, in bounded time; null when it cannot be had or does not run here. */
export async function obtainElectron(): Promise<string | null> {
  if (electronBinary() === null) {
    console.log(`Fetching Electron (once; at most ${DOWNLOAD_LIMIT_MS / 1000} seconds) …`)
    await runBounded(node24(), [electronInstaller], { limitMs: DOWNLOAD_LIMIT_MS })
  }
  const program = electronBinary()
  return program !== null && (await doesRun(program)) ? program : null
}

/** On Linux the program may be there and the libraries it needs may not. */
async function doesRun(program: string): Promise<boolean> {
  if (process.platform !== 'linux') return true
  const { code } = await runBounded(program, ['--version', '--no-sandbox'], { limitMs: TRIAL_LIMIT_MS })
  return code === 0
}
