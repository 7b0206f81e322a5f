import { t } from '@lingui/core/macro'
import type { MenuItemConstructorOptions } from 'electron'

/**
 * The application's menu, in place of Electron's own with its links and developer tools. macOS copies and pastes by
 * the keyboard only where a menu has these roles. Roles that bring no words of the system get ours.
 */
export function menuTemplate(platform: string): MenuItemConstructorOptions[] {
  const shared = [editMenu(), viewMenu(), windowMenu(platform)]
  return platform === 'darwin' ? [appMenu(), ...shared] : shared
}

function appMenu(): MenuItemConstructorOptions {
  return {
    role: 'appMenu',
    submenu: [
      { role: 'about', label: t`About Outpost` },
      { type: 'separator' },
      { role: 'services', label: t`Services` },
      { type: 'separator' },
      { role: 'hide', label: t`Hide Outpost` },
      { role: 'hideOthers', label: t`Hide Others` },
      { role: 'unhide', label: t`Show All` },
      { type: 'separator' },
      { role: 'quit', label: t`Quit Outpost` },
    ],
  }
}

function editMenu(): MenuItemConstructorOptions {
  return {
    role: 'editMenu',
    label: t`Edit`,
    submenu: [
      { role: 'undo', label: t`Undo` },
      { role: 'redo', label: t`Redo` },
      { type: 'separator' },
      { role: 'cut', label: t`Cut` },
      { role: 'copy', label: t`Copy` },
      { role: 'paste', label: t`Paste` },
      { role: 'delete', label: t`Delete` },
      { type: 'separator' },
      { role: 'selectAll', label: t`Select All` },
    ],
  }
}

function viewMenu(): MenuItemConstructorOptions {
  return {
    label: t`View`,
    submenu: [
      { role: 'resetZoom', label: t`Actual Size` },
      { role: 'zoomIn', label: t`Zoom In` },
      { role: 'zoomOut', label: t`Zoom Out` },
      { type: 'separator' },
      { role: 'togglefullscreen', label: t`Toggle Full Screen` },
    ],
  }
}

function windowMenu(platform: string): MenuItemConstructorOptions {
  const close: MenuItemConstructorOptions = { role: 'close', label: t`Close Window` }
  const front: MenuItemConstructorOptions = { role: 'front', label: t`Bring All to Front` }
  return {
    role: 'windowMenu',
    label: t`Window`,
    submenu: [
      { role: 'minimize', label: t`Minimize` },
      { role: 'zoom', label: t`Zoom` },
      ...(platform === 'darwin' ? [{ type: 'separator' as const }, front] : [close]),
    ],
  }
}
