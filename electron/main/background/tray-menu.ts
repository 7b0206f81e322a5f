import { t } from '@lingui/core/macro'
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
    { label: t`Open Outpost`, click: () => actions.open() },
    {
      label: isPaused ? t`Resume sending` : t`Pause sending`,
      enabled: canPause,
      click: () => actions.pause(!isPaused),
    },
    { type: 'separator' },
    { label: t`Quit Outpost`, click: () => actions.quit() },
  ]
}
