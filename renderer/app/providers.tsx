import { i18n } from '@lingui/core'
import { I18nProvider } from '@lingui/react'
import { MantineProvider, localStorageColorSchemeManager } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import classes from './providers.module.css'
import { resolveVariables, theme } from '@renderer/ui/theme'
import type { ReactNode } from 'react'
import { ServicesContext, type Services } from './services'

const colorScheme = localStorageColorSchemeManager({ key: 'outpost.color-scheme' })

type ProvidersProps = { readonly services: Services; readonly nonce: string; readonly children: ReactNode }

/** Look, notifications and services for everything below. */
export function Providers({ services, nonce, children }: ProvidersProps) {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolveVariables}
      defaultColorScheme="auto"
      colorSchemeManager={colorScheme}
      getStyleNonce={() => nonce}
    >
      <I18nProvider i18n={i18n}>
        <ServicesContext value={services}>{children}</ServicesContext>
      </I18nProvider>
      <Notifications
        position="bottom-left"
        containerWidth={204}
        limit={3}
        classNames={{ root: classes['toasts'] ?? '' }}
      />
    </MantineProvider>
  )
}
