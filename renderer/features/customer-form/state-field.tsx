import { t } from '@lingui/core/macro'
import type { CodeOption } from '@renderer/ui/code-options'
import { fieldValue } from '@renderer/ui/form-fields'
import { pageLanguage } from '@renderer/ui/page-language'
import { statesNow, statesOf } from '@renderer/ui/state-lists'
import { useEffect, useMemo, useState } from 'react'
import { CodeField } from './code-field'
import { useFormState } from './form-context'
import { stateOptions } from './place-options'

type StateProps = { readonly path: string; readonly countryPath: string; readonly label: string }

/** The state or province of an address: from the list of its country, or as it is typed where there is none. */
export function StateField({ path, countryPath, label }: StateProps) {
  const country = useFormState(({ profile }) => fieldValue(profile, countryPath))
  return (
    <CodeField
      path={path}
      label={label}
      options={useStates(country)}
      nothingFound={t`No state of this name or code`}
    />
  )
}

/** The states of a country; null until the lists are loaded, which happens once. */
function useStates(country: string): readonly CodeOption[] | null {
  const language = pageLanguage()
  const [areLoaded, setAreLoaded] = useState(statesNow('', language) !== null)
  useEffect(() => {
    if (areLoaded) return
    let isCurrent = true
    void statesOf('').then(() => {
      if (isCurrent) setAreLoaded(true)
    })
    return () => {
      isCurrent = false
    }
  }, [areLoaded])
  return useMemo(() => (areLoaded ? stateOptions(country, language) : null), [areLoaded, country, language])
}
