import type { App, Session, WebContents } from 'electron'
import { APP_URL } from './app-protocol'

/** Denies every permission a page can ask for. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
}

/** Keeps every page where it is: no navigation but a reload of our own page, no new window, no webview. */
export function lockNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => lock(contents))
}

function lock(contents: WebContents): void {
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
