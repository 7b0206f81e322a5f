import type { MenuItemConstructorOptions } from 'electron'

/**
 * The application's menu, in place of Electron's own with its links and developer tools. macOS copies and pastes by
 * the keyboard only where a menu has these roles.
 */
export function menuTemplate(platform: string): MenuItemConstructorOptions[] {
  const view: MenuItemConstructorOptions = {
    label: 'View',
    submenu: [
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      { type: 'separator' },
      { role: 'togglefullscreen' },
    ],
  }
  const shared: MenuItemConstructorOptions[] = [{ role: 'editMenu' }, view, { role: 'windowMenu' }]
  return platform === 'darwin' ? [{ role: 'appMenu' }, ...shared] : shared
}
