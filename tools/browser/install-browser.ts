import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import process from 'node:process'
import { runBounded } from '../process/run-bounded.ts'

const DOWNLOAD_LIMIT_MS = 240_000
const PACKAGE_LIMIT_MS = 300_000

/** Tries Playwright's own build, then the Debian package; stops as soon as `isThere`. */
export async function installBrowser(isThere: () => boolean): Promise<void> {
  console.log('No Chrome, Chromium or Edge is installed; fetching one for Outpost.')
  await downloadPlaywrightBrowser()
  if (isThere() || !canUseApt()) return
  console.log('It could not be downloaded; installing the package "chromium" instead.')
  await installPackage()
}

async function downloadPlaywrightBrowser(): Promise<void> {
  const packageFile = createRequire(import.meta.url).resolve('playwright-core/package.json')
  const cli = path.join(path.dirname(packageFile), 'cli.js')
  await runBounded(process.execPath, [cli, 'install', '--no-shell', 'chromium'], {
    limitMs: DOWNLOAD_LIMIT_MS,
    env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
  })
}

async function installPackage(): Promise<void> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  const options = { limitMs: PACKAGE_LIMIT_MS, env }
  await runBounded('apt-get', ['update', '-qq'], options)
  await runBounded('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options)
}

function canUseApt(): boolean {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
}
