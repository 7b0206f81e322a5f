import path from 'node:path'
import process from 'node:process'
import { _electron, type ElectronApplication } from 'playwright-core'
import type { LaunchOptions, RunningApp } from './running-app.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
const START_LIMIT_MS = 30_000

/** Starts a main script on Electron. */
export async function launchOnElectron(options: LaunchOptions, executablePath: string): Promise<RunningApp> {
  const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0
  const electron = await _electron.launch({
    executablePath,
    args: [...(isRootOnLinux ? ['--no-sandbox'] : []), path.join(root, options.main ?? 'out/main/index.js')],
    cwd: root,
    env: {
      ...definedOnly(process.env),
      OUTPOST_LANGUAGE: 'en',
      OUTPOST_USER_DATA: path.resolve(options.userData),
      ...options.env,
    },
    timeout: START_LIMIT_MS,
  })
  const chunks: Buffer[] = []
  electron.process().stdout?.on('data', (chunk: Buffer) => chunks.push(chunk))
  electron.process().stderr?.on('data', (chunk: Buffer) => chunks.push(chunk))
  const log = () => Buffer.concat(chunks).toString()
  try {
    const page = await electron.firstWindow({ timeout: START_LIMIT_MS })
    await page.waitForLoadState('load')
    await answerDialogs(electron)
    return { page, runtime: 'electron', log, ...control(electron) }
  } catch (cause) {
    electron.process().kill('SIGKILL')
    throw new Error(`The app did not start on Electron. It wrote:\n${log()}`, { cause })
  }
}

/** There is nobody to answer: a box is written down and takes its default button, as on chromium-runtime. */
function answerDialogs(electron: ElectronApplication): Promise<void> {
  return electron.evaluate(({ dialog }) => {
    const answer = (...args: unknown[]) => {
      const { title, message, detail, defaultId } = args.at(-1) as Electron.MessageBoxOptions
      console.error([title, message, detail].filter(Boolean).join('\n'))
      return Promise.resolve({ response: defaultId ?? 0, checkboxChecked: false })
    }
    dialog.showMessageBox = answer
  })
}

function control(electron: ElectronApplication) {
  const main = electron.process()
  const exit = new Promise<number | null>((resolve) => main.once('exit', resolve))
  return {
    pid: main.pid ?? 0,
    ended: () => exit,
    close: () => electron.close(),
    async kill() {
      main.kill('SIGKILL')
      await exit
    },
    async killWindow() {
      const pid = await electron.evaluate(({ webContents }) =>
        webContents.getAllWebContents()[0]?.getOSProcessId(),
      )
      if (pid !== undefined) process.kill(pid, 'SIGKILL')
    },
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}
