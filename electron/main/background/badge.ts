import { join } from 'node:path'
import { nativeImage, type App, type BrowserWindow } from 'electron'
import { overlayFile } from './overlay-file'
import { badgeWords } from './words'

type Badge = {
  readonly app: Pick<App, 'setBadgeCount'>
  readonly window: Pick<BrowserWindow, 'setOverlayIcon'>
  readonly platform: string
  /** The folder of the pictures. */
  readonly icons: string
}

/** Shows how many are not sent, on the dock (macOS, some Linux desktops) or over the button of the taskbar (Windows). */
export function showBadge({ app, window, platform, icons }: Badge, unsent: number): void {
  if (platform !== 'win32') {
    app.setBadgeCount(unsent)
    return
  }
  const file = overlayFile(unsent)
  const picture = file === null ? null : nativeImage.createFromPath(join(icons, file))
  window.setOverlayIcon(picture, badgeWords(unsent))
}
