import type { SystemPreferences } from 'electron'
import { settings } from './settings.ts'

/** As on macOS where `OUTPOST_TOUCH_ID` says what the finger does; without it as elsewhere, where Touch ID is not there. */
export const systemPreferences: Partial<Pick<SystemPreferences, 'canPromptTouchID' | 'promptTouchID'>> =
  settings.touchId === null
    ? {}
    : {
        canPromptTouchID: () => true,
        promptTouchID: () =>
          settings.touchId === 'accept' ? Promise.resolve() : Promise.reject(new Error('User canceled.')),
      }
