import { join } from 'node:path'
import { Menu, nativeImage, Tray } from 'electron'
import { trayMenu, type TrayActions, type TrayView } from './tray-menu'
import { tooltipWords } from './words'

/** Puts the icon beside the clock; answers how to show another count, and null where the system has no such place. */
export function openTray(
  { icons, platform }: { icons: string; platform: string },
  actions: TrayActions,
): { show: (view: TrayView) => void } | null {
  try {
    // macOS colours a template to fit its menu bar.
    const file = platform === 'darwin' ? 'trayTemplate.png' : 'tray.png'
    const tray = new Tray(nativeImage.createFromPath(join(icons, file)))
    // macOS opens the menu by itself.
    if (platform !== 'darwin') tray.on('click', actions.open)
    return {
      show(view) {
        tray.setToolTip(tooltipWords(view))
        tray.setContextMenu(Menu.buildFromTemplate(trayMenu(view, actions)))
      },
    }
  } catch {
    // Some Linux desktops have no tray; all it offers can be done in the window.
    return null
  }
}
