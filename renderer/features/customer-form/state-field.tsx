import { fieldValue } from '@renderer/ui/form-fields'
import { statesOf } from '@renderer/ui/state-lists'
import { useEffect, useState } from 'react'
import { CodeField } from './code-field'
import type { CodeOption } from './code-options'
import { useFormState } from './form-context'
import { TextField } from './text-field'

type StateProps = { readonly path: string; readonly countryPath: string; readonly label: string }

/** The state or province of an address: from the list of its country, or as it is typed where there is none. */
export function StateField({ path, countryPath, label }: StateProps) {
  const country = useFormState(({ profile }) => fieldValue(profile, countryPath))
  const options = useStates(country)
  if (options.length === 0) return <TextField path={path} label={label} limit={LONGEST_CODE} />
  return <CodeField path={path} label={label} options={options} nothingFound={nothingFound} />
}

const LONGEST_CODE = 3
const nothingFound = 'No state of this name or code'

function useStates(country: string): readonly CodeOption[] {
  const [loaded, setLoaded] = useState<{ country: string; options: readonly CodeOption[] }>(nothing)
  useEffect(() => {
    let isCurrent = true
    void statesOf(country).then((states) => {
      const options = states.map(({ code, name }) => ({ value: code, label: name }))
      if (isCurrent) setLoaded({ country, options })
    })
    return () => {
      isCurrent = false
    }
  }, [country])
  return loaded.country === country ? loaded.options : nothing.options
}

const nothing: { country: string; options: readonly CodeOption[] } = { country: '', options: [] }
