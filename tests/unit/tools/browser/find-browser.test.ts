import { installedBrowser, type Machine } from '@tools/browser/find-browser'
import { expect, it } from 'vitest'

const machine = (platform: NodeJS.Platform, env: Record<string, string>, files: string[]): Machine => ({
  platform,
  env,
  home: '/home/agent',
  exists: (file) => files.includes(file),
})

const chrome = String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`
const edge = String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`
const windows = {
  PROGRAMFILES: String.raw`C:\Program Files`,
  'PROGRAMFILES(X86)': String.raw`C:\Program Files (x86)`,
}
const macChrome = '/home/agent/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'

it.each([
  [
    'Chromium on the path on Linux',
    machine('linux', { PATH: '/opt/bin' }, ['/opt/bin/chromium']),
    '/opt/bin/chromium',
  ],
  [
    'Chrome where Linux packages put it',
    machine('linux', {}, ['/usr/bin/google-chrome']),
    '/usr/bin/google-chrome',
  ],
  ['Chrome before Edge on Windows', machine('win32', windows, [edge, chrome]), chrome],
  ['Edge on Windows', machine('win32', windows, [edge]), edge],
  ["Chrome in the user's own applications on macOS", machine('darwin', {}, [macChrome]), macChrome],
  ['nothing on an empty computer', machine('linux', { PATH: '/bin' }, []), null],
])('finds %s', (_name, computer, expected) => {
  expect(installedBrowser(computer)).toBe(expected)
})

it('takes the browser that the environment names, and no other', () => {
  const files = ['/usr/bin/chromium', '/opt/mine']
  expect(installedBrowser(machine('linux', { OUTPOST_BROWSER: '/opt/mine' }, files))).toBe('/opt/mine')
  expect(installedBrowser(machine('linux', { OUTPOST_BROWSER: '/opt/gone' }, files))).toBeNull()
})
