import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './browser/find-browser.ts'
import { obtainElectron } from './launch/obtain-electron.ts'
import { hasDisplay } from './process/has-display.ts'
import { node24 } from './process/node-24.ts'
import { packageProgram } from './process/package-program.ts'
import { runInTerminal } from './process/run-in-terminal.ts'

const MAIN = 'out/main/index.js'
const REGISTER = './tools/chromium-runtime/register.ts'

/** Builds and opens Outpost on the best runtime this computer can have; answers the exit code. */
async function start(): Promise<number> {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  if (!(await build())) return 1
  if (!hasDisplay()) {
    console.log('There is no display here to open a window on, so Outpost plays its demo instead.')
    return playDemo()
  }
  const electron = await obtainElectron()
  return electron === null ? openOnChromium() : openOnElectron(electron)
}

async function build(): Promise<boolean> {
  console.log('Building Outpost …')
  const program = packageProgram('electron-vite')
  const code = await runInTerminal(node24(), [program, 'build', '--logLevel', 'warn'])
  if (code !== 0) console.error('Outpost could not be built; the reason is above.')
  return code === 0
}

async function openOnElectron(electron: string): Promise<number> {
  console.log('Opening Outpost.')
  return endedWell(await runInTerminal(electron, [...sandboxSwitch(), '.']))
}

async function openOnChromium(): Promise<number> {
  console.log("Electron's program cannot be had here, so Outpost opens in an installed Chromium instead.")
  const browser = await ensureBrowser()
  if (browser.ok) return endedWell(await runInTerminal(node24(), ['--import', REGISTER, MAIN]))
  console.error(browser.error)
  return 1
}

async function playDemo(): Promise<number> {
  return (await runInTerminal(node24(), [packageProgram('tsx'), 'tools/demo/demo.ts'])) ?? 1
}

function endedWell(code: number | null): number {
  if (code !== 0) console.error('Outpost ended with an error.')
  return code ?? 1
}

/** Chromium's sandbox refuses to start for root. */
function sandboxSwitch(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

process.exitCode = await start()
