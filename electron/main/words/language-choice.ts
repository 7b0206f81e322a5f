import type { JsonFile } from '@electron/main/services/files/json-file'
import { createSettingsFile } from '@electron/main/services/files/settings-file'
import { languages, matchLanguage, type Language, type Spoken } from '@shared/domain/language'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { z } from '@shared/zod'
import { speak } from './speak'

/** The language of this computer's Outpost: the agent's choice, and until there is one the first of the system's that it speaks. */
export type LanguageChoice = {
  readonly spoken: () => Spoken
  readonly choose: (language: Language) => Result<void, AppError>
  /** Called after another language was chosen. */
  readonly follow: (listener: () => void) => void
}

/** Reads the choice and speaks it in main. */
export function openLanguageChoice(deps: {
  file: JsonFile
  /** Language tags, the best first. */
  preferred: readonly string[]
}): LanguageChoice {
  const file = createSettingsFile({
    file: deps.file,
    schema: z.enum(languages).nullable(),
    initial: null,
    // Soon chosen again.
    isExpendable: true,
  })
  const listeners: (() => void)[] = []
  const spoken = (): Spoken => {
    const chosen = file.read()
    return (chosen.ok ? chosen.value : null) ?? matchLanguage(deps.preferred)
  }
  speak(spoken())
  return {
    spoken,
    choose(language) {
      const kept = file.change(() => language)
      if (!kept.ok) return kept
      speak(language)
      for (const listener of listeners) listener()
      return kept
    },
    follow: (listener) => void listeners.push(listener),
  }
}
