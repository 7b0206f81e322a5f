import { t } from '@lingui/core/macro'
import { NativeSelect } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { languages } from '@shared/domain/language'
import { chooseLanguage, ownName } from './choose-language'
import { useServices } from './services'
import { useSpoken } from './use-spoken'

/** Chooses the language of Outpost; everything on the screen follows at once, and nothing that is being typed is lost. */
export function LanguageSelect({ className }: { className?: string | undefined }) {
  const { desktop } = useServices()
  const present = useSpoken()
  return (
    <NativeSelect
      aria-label={t`Language`}
      {...(className !== undefined && { className })}
      leftSection={<IconLanguage size={16} aria-hidden />}
      value={present}
      data={languages.map((language) => ({ value: language, label: ownName(language) }))}
      onChange={({ currentTarget: { value } }) => {
        const chosen = languages.find((language) => language === value)
        if (chosen !== undefined) void chooseLanguage(desktop, chosen)
      }}
    />
  )
}
