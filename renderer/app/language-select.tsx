import { t } from '@lingui/core/macro'
import { NativeSelect } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyFailed } from '@renderer/ui/notify'
import { speak } from '@renderer/words/speak'
import { languages, type Language } from '@shared/domain/language'
import { useServices } from './services'
import { useSpoken } from './use-spoken'

/** Chooses the language of Outpost; everything on the screen follows at once, and nothing that is being typed is lost. */
export function LanguageSelect({ className }: { className?: string | undefined }) {
  const { desktop } = useServices()
  const present = useSpoken()
  const choose = async (language: Language) => {
    const kept = await desktop.language.choose({ language })
    if (kept.ok) await speak(language)
    else notifyFailed(wordsFor(kept.error))
  }
  return (
    <NativeSelect
      aria-label={t`Language`}
      {...(className !== undefined && { className })}
      leftSection={<IconLanguage size={16} aria-hidden />}
      value={present}
      data={languages.map((language) => ({ value: language, label: ownName(language) }))}
      onChange={({ currentTarget: { value } }) => {
        const chosen = languages.find((language) => language === value)
        if (chosen !== undefined) void choose(chosen)
      }}
    />
  )
}

/** Each language by its own name, so that everybody finds theirs. */
function ownName(language: Language): string {
  const name = new Intl.DisplayNames(language, { type: 'language' }).of(language) ?? language
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1)
}
