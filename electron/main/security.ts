import type { App, Session, WebContents } from 'electron'
import { APP_URL } from './app-protocol'

/** By these another program could read the page and act in it, past the lock and the system's own walls; no fuse is about them. */
const DEBUGGING = ['remote-debugging-port', 'remote-debugging-pipe']

/** Whether an installed Outpost was started for somebody to look into it; then it must not start. */
export function isBeingDebugged({
  isPackaged,
  commandLine,
}: Pick<App, 'isPackaged' | 'commandLine'>): boolean {
  return isPackaged && DEBUGGING.some((name) => commandLine.hasSwitch(name))
}

/** Denies every permission a page can ask for. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
}

/**
 * Leaves the page no way to any host, whatever it finds that its policy does not reach (WebRTC): all that is not served
 * by our own scheme goes to a proxy that is not there. Main's own requests do not go through a session.
 */
export function cutNetwork(session: Pick<Session, 'setProxy'>): Promise<void> {
  return session.setProxy({
    mode: 'fixed_servers',
    proxyRules: 'http://127.0.0.1:1',
    // Addresses of this computer would else pass by it.
    proxyBypassRules: '<-loopback>',
  })
}

/** Keeps every page where it is: no navigation but a reload of our own page, no new window, no webview. */
export function lockNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => lock(contents))
}

function lock(contents: WebContents): void {
  // Without it WebRTC sends datagrams, which no proxy keeps back.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', preventOther)
  contents.on('will-redirect', prevent)
  contents.on('will-frame-navigate', preventOther)
  contents.on('will-attach-webview', prevent)
}

/** A page that loads itself again is told here too. */
function preventOther(event: { preventDefault(): void; url: string; isMainFrame: boolean }): void {
  if (!event.isMainFrame || event.url.replace(/#.*$/s, '') !== APP_URL) event.preventDefault()
}

function prevent(event: { preventDefault(): void }): void {
  event.preventDefault()
}
