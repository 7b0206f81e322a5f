import { t } from '@lingui/core/macro'
import { useMantineColorScheme } from '@mantine/core'
import { IconLanguage, IconPalette, IconPassword } from '@tabler/icons-react'
import { chooseLanguage, ownName } from '@renderer/app/choose-language'
import type { Command } from '@renderer/app/command'
import { useServices, useSessionState } from '@renderer/app/services'
import { useSpoken } from '@renderer/app/use-spoken'
import { colourSchemes } from '@renderer/ui/colour-schemes'
import { languages } from '@shared/domain/language'
import { useLocation } from 'wouter'

/** What can be set without going to the settings, and the passphrase, which is set there. */
export function useSettingsCommands(): Command[] {
  const { desktop, uiStore } = useServices()
  const [, navigate] = useLocation()
  const lock = useSessionState((state) => state.lock)
  const spoken = useSpoken()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const toPassphrase = () => {
    uiStore.getState().ask({ kind: 'passphrase' })
    navigate('/settings')
  }
  return [
    ...languages
      .filter((language) => language !== spoken)
      .map((language) => ({
        label: t`Language: ${{ name: ownName(language) }}`,
        icon: IconLanguage,
        run: () => void chooseLanguage(desktop, language),
      })),
    ...colourSchemes
      .filter(({ value }) => value !== colorScheme)
      .map(({ value, label }) => ({
        label: t`Colours: ${label}`,
        icon: IconPalette,
        run: () => setColorScheme(value),
      })),
    {
      label: lock?.hasPassphrase === true ? t`Change passphrase` : t`Set a passphrase`,
      icon: IconPassword,
      run: toPassphrase,
    },
  ]
}
