import { t } from '@lingui/core/macro'
import { CodeSelect } from '@renderer/ui/code-select'
import { countryOptions } from '@renderer/ui/country-options'
import { fieldProblemWords } from '@renderer/ui/field-words'
import { pageLanguage } from '@renderer/ui/page-language'
import { useIsPainted } from '@renderer/ui/use-is-painted'
import { checkCountry } from '@shared/domain/check-address'
import { useMemo } from 'react'

type CountryProps = {
  /** The code of the country; a text that means none as it was typed, which is not asked for. */
  readonly value: string
  readonly onChange: (value: string) => void
}

/** In which country to look: found as in the form of a customer, by its name or its code. */
export function CountryFilter({ value, onChange }: CountryProps) {
  const language = pageLanguage()
  const isPainted = useIsPainted()
  // All countries in two languages take as long as the rest of the page.
  const options = useMemo(() => (isPainted ? countryOptions(language) : null), [isPainted, language])
  const [problem] = checkCountry('countryCode', value)
  const label = t`Country`
  return (
    <CodeSelect
      label={label}
      value={value}
      problem={problem && fieldProblemWords(problem, label)}
      options={options}
      nothingFound={t`No country of this name or code`}
      isSentByEnter
      onChange={onChange}
    />
  )
}
