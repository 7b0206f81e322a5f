import { t } from '@lingui/core/macro'
import { countryOptions } from '@renderer/ui/country-options'
import { pageLanguage } from '@renderer/ui/page-language'
import { useMemo } from 'react'
import { CodeField } from './code-field'

/** The country of an address: found by its name in the language of the window, or by its code. */
export function CountryField({ path, label }: { path: string; label: string }) {
  const language = pageLanguage()
  const options = useMemo(() => countryOptions(language), [language])
  return (
    <CodeField
      path={path}
      label={label}
      options={options}
      nothingFound={t`No country of this name or code`}
    />
  )
}
