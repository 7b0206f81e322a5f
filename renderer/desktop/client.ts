import type { DesktopApi } from '@shared/ipc/contract'

declare global {
  interface Window {
    readonly desktop: DesktopApi
  }
}

/** Main's commands and events; the only reader of `window.desktop`. */
export const desktop: DesktopApi = window.desktop
