import { t } from '@lingui/core/macro'

/** The part of Electron's `systemPreferences` that is used. */
export type TouchId = {
  canPromptTouchID(): boolean
  promptTouchID(reason: string): Promise<void>
}

/** Whether a finger can be asked for now: there is a sensor, and it is not behind a closed lid. */
export function canPrompt(touchId: TouchId | null): touchId is TouchId {
  return touchId?.canPromptTouchID() === true
}

/** Asks for a finger; false when it was refused or called off. */
export function confirmByTouch(touchId: TouchId): Promise<boolean> {
  return touchId
    .promptTouchID(t({ message: 'unlock Outpost', comment: 'macOS says: “Outpost” is trying to …' }))
    .then(
      () => true,
      () => false,
    )
}
