import type { MenuItemConstructorOptions } from 'electron'
import type { Total } from './background'

export type TrayActions = {
  readonly open: () => void
  readonly pause: (isPaused: boolean) => void
  readonly quit: () => void
}

/** What the tray can show at this moment. */
export type TrayView = Total & {
  /** False while Outpost is locked: whoever is at the keyboard then changes nothing. */
  readonly canPause: boolean
}

/** The menu behind the icon. */
export function trayMenu(
  { isPaused, canPause }: TrayView,
  actions: TrayActions,
): MenuItemConstructorOptions[] {
  return [
    { label: 'Open Outpost', click: () => actions.open() },
    {
      label: isPaused ? 'Resume sending' : 'Pause sending',
      enabled: canPause,
      click: () => actions.pause(!isPaused),
    },
    { type: 'separator' },
    { label: 'Quit Outpost', click: () => actions.quit() },
  ]
}
