import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { chromium } from 'playwright-core'
import { err, ok, type Result } from '../../shared/result.ts'
import { installBrowser } from './install-browser.ts'

/** What the search for a browser asks of the computer. */
export type Machine = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
  readonly exists: (file: string) => boolean
}

const linuxCommands = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
]
const windowsPrograms = [
  String.raw`Google\Chrome\Application\chrome.exe`,
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`Chromium\Application\chrome.exe`,
]
const macApplications = ['Google Chrome', 'Chromium', 'Microsoft Edge']

/** The browser that `OUTPOST_BROWSER` names, else an installed Chrome, Chromium or Edge; null when there is none. */
export function installedBrowser(machine: Machine = thisMachine()): string | null {
  const named = machine.env['OUTPOST_BROWSER']
  if (named !== undefined && named !== '') return machine.exists(named) ? named : null
  return candidates(machine).find(machine.exists) ?? null
}

/** An installed browser or Playwright's own; null when neither is there. */
export function findBrowser(): string | null {
  return installedBrowser() ?? playwrightBrowser()
}

/** Finds a browser or installs one, in bounded time; the error is a sentence for the person at the terminal. */
export async function ensureBrowser(): Promise<Result<string, string>> {
  const found = findBrowser()
  if (found !== null) return ok(found)
  await installBrowser(() => findBrowser() !== null)
  const installed = findBrowser()
  return installed === null ? err(noBrowser) : ok(installed)
}

const noBrowser =
  'No Chrome, Chromium or Edge was found on this computer and none could be installed. ' +
  'Install one, or set OUTPOST_BROWSER to the path of its program, and try again.'

function candidates({ platform, env, home }: Machine): string[] {
  if (platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => windowsPrograms.map((program) => path.win32.join(root, program)))
  }
  if (platform === 'darwin') {
    return ['/Applications', path.posix.join(home, 'Applications')].flatMap((root) =>
      macApplications.map((name) => `${root}/${name}.app/Contents/MacOS/${name}`),
    )
  }
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '')
  return linuxCommands.flatMap((command) =>
    [...folders, '/usr/bin', '/snap/bin'].map((folder) => path.posix.join(folder, command)),
  )
}

function playwrightBrowser(): string | null {
  const file = chromium.executablePath()
  return existsSync(file) && starts(file) ? file : null
}

/** Playwright's build comes without the system libraries it needs, so being there is not enough. */
function starts(file: string): boolean {
  return process.platform === 'win32' || spawnSync(file, ['--version'], { timeout: 10_000 }).status === 0
}

function thisMachine(): Machine {
  return { platform: process.platform, env: process.env, home: homedir(), exists: existsSync }
}
