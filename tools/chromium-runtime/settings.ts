import process from 'node:process'

/** The states in which the real `safeStorage` can find itself. */
export const safeStorageStates = ['available', 'basic_text', 'unavailable', 'key-lost'] as const
export type SafeStorageState = (typeof safeStorageStates)[number]

/** What the environment asks of the runtime. */
export const settings = {
  isHeadless: process.env['OUTPOST_HEADLESS'] === '1',
  /** A port on which other programs may drive the window too, "0" for a free one; null for none. */
  debugPort: nonEmpty('OUTPOST_DEBUG_PORT'),
  /** A file that gets a line for each message between page and main. */
  recordIpc: nonEmpty('OUTPOST_RECORD_IPC'),
  safeStorage: safeStorageState(),
  /** A file whose lines tell what the computer does, one after the other: `idle 600` (seconds), `lock-screen`, `suspend`, `resume`. */
  powerFile: nonEmpty('OUTPOST_POWER'),
  /** A file whose lines tell what the user does outside the page: see `tray.ts`. */
  deskFile: nonEmpty('OUTPOST_DESK'),
  /** What a finger does: `accept`, `refuse`; null where there is no sensor. */
  touchId: nonEmpty('OUTPOST_TOUCH_ID'),
}

function safeStorageState(): SafeStorageState {
  const asked = nonEmpty('OUTPOST_SAFE_STORAGE') ?? 'available'
  const state = safeStorageStates.find((known) => known === asked)
  if (state === undefined) {
    throw new Error(`OUTPOST_SAFE_STORAGE must be one of ${safeStorageStates.join(', ')}.`)
  }
  return state
}

function nonEmpty(name: string): string | null {
  const value = process.env[name]
  return value === undefined || value === '' ? null : value
}
