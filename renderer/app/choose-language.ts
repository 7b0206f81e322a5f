import { wordsFor } from '@renderer/ui/error-words'
import { notifyFailed } from '@renderer/ui/notify'
import { speak } from '@renderer/words/speak'
import type { Language } from '@shared/domain/language'
import type { DesktopApi } from '@shared/ipc/contract'

/** Has Outpost speak a language from now on. */
export async function chooseLanguage(
  desktop: Pick<DesktopApi, 'language'>,
  language: Language,
): Promise<void> {
  const kept = await desktop.language.choose({ language })
  if (kept.ok) await speak(language)
  else notifyFailed(wordsFor(kept.error))
}

/** Each language by its own name, so that everybody finds theirs. */
export function ownName(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
