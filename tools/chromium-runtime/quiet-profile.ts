import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What Electron does not do and a browser would: offer to keep passwords, fill in forms, remember pages. */
const preferences = {
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  credentials_enable_service: false,
  history: { saving_disabled: true },
  profile: { password_manager_enabled: false },
  search: { suggest_enabled: false },
  spellcheck: { dictionaries: [] },
  translate: { enabled: false },
}

/** Gives a new profile the preferences of an app's window. */
export function quietProfile(profile: string): void {
  const file = path.join(profile, 'Default', 'Preferences')
  if (existsSync(file)) return
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 })
  writeFileSync(file, JSON.stringify(preferences), { mode: 0o600 })
}
