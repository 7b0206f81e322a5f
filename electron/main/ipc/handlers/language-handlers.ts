import type { LanguageChoice } from '@electron/main/words/language-choice'
import type { Handlers } from '@shared/ipc/contract'
import { ok } from '@shared/result'

/** The language the agent chose, for the window and for main's own texts. */
export function createLanguageHandlers({ language }: { language: LanguageChoice }): Handlers['language'] {
  return {
    choose({ language: chosen }) {
      const kept = language.choose(chosen)
      return Promise.resolve(kept.ok ? ok(undefined) : kept)
    },
  }
}
