import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { isMaintained } from './electron-support.ts'

/** `npm run security:electron`: fails when the pinned Electron no longer gets security fixes. Needs the network. */

const isWindows = process.platform === 'win32'
const newest = execFileSync('npm', ['view', 'electron', 'dist-tags.latest'], { shell: isWindows })
  .toString()
  .trim()
const { version } = JSON.parse(readFileSync('node_modules/electron/package.json', 'utf8')) as {
  version: string
}
const isFine = isMaintained(version, newest)
console.log(
  `Electron ${version} ${isFine ? 'is maintained' : 'is out of maintenance'}; the newest is ${newest}.`,
)
process.exitCode = isFine ? 0 : 1
