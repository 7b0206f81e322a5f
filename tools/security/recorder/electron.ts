import process from 'node:process'
import { app } from '../../chromium-runtime/app.ts'
import { shell } from '../../chromium-runtime/desktop.ts'
import { ipcMain } from '../../chromium-runtime/ipc-main.ts'
import * as standIn from '../../chromium-runtime/parts.ts'
import { protocol } from '../../chromium-runtime/protocol.ts'
import { session } from '../../chromium-runtime/session.ts'
import { switches } from '../../chromium-runtime/switches.ts'
import { asked, type Command, type Serve } from './record.ts'
import { BrowserWindow } from './recorded-window.ts'

// The stand-ins of chromium-runtime, with a note of what security depends on; a window is never opened.

asked.switches = switches
// As it is on an agent's computer.
Object.assign(app, { isPackaged: true })
app.commandLine.hasSwitch = (name) => process.argv.some((part) => part.split('=')[0] === `--${name}`)
app.enableSandbox = () => void (asked.isSandboxed = !app.isReady())
Object.assign(shell, {
  openExternal: (url: string) => Promise.resolve(void asked.opened.push(url)),
  openPath: (path: string) => Promise.resolve(void asked.opened.push(path)),
})
Object.assign(protocol, {
  registerSchemesAsPrivileged: (schemes: typeof asked.schemes) => void asked.schemes.push(...schemes),
  handle: (scheme: string, handler: Serve) => void asked.served.set(scheme, handler),
})
Object.assign(ipcMain, {
  handle: (channel: string, command: Command) => void asked.commands.set(channel, command),
  on: (channel: string) => void asked.listened.push(channel),
  removeAllListeners: (channel: string) =>
    void (asked.listened = asked.listened.filter((listened) => listened !== channel)),
})
Object.assign(session.defaultSession, {
  setPermissionRequestHandler: (handler: typeof asked.onPermissionRequest) =>
    void (asked.onPermissionRequest = handler),
  setPermissionCheckHandler: (handler: typeof asked.onPermissionCheck) =>
    void (asked.onPermissionCheck = handler),
})

export * from '../../chromium-runtime/parts.ts'
export { BrowserWindow }
const electron: object = { ...standIn, BrowserWindow }
/** Libraries import the module as a whole. */
export default electron
