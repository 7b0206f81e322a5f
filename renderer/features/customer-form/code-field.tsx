import { Select } from '@mantine/core'
import { CodeLine, filterByCode, optionMeant, withUnknown, type CodeOption } from './code-options'
import { useField } from './form-context'

type CodeFieldProps = {
  readonly path: string
  readonly label: string
  readonly options: readonly CodeOption[]
  readonly nothingFound: string
}

/** One of a long list: found by its name or code while typing, and taken by Enter or by going on. */
export function CodeField({ path, label, options, nothingFound }: CodeFieldProps) {
  const { value, problem, change, leave } = useField(path)
  const code = value.trim().toUpperCase()
  const data = withUnknown(options, code)
  const take = (typed: string) => {
    if (typed.trim() === '') change('')
    else if (data.find((option) => option.value === code)?.label !== typed)
      change(optionMeant(data, typed)?.value ?? value)
    leave()
  }
  return (
    <Select
      data-path={path}
      label={label}
      data={data}
      value={code === '' ? null : code}
      onChange={(next) => change(next ?? '')}
      // What is there is replaced by what is typed next.
      onFocus={(event) => event.currentTarget.select()}
      onClick={(event) => event.currentTarget.select()}
      onBlur={(event) => take(event.currentTarget.value)}
      error={problem}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      openOnFocus={false}
      filter={filterByCode}
      limit={MOST_OPTIONS}
      renderOption={CodeLine}
      nothingFoundMessage={nothingFound}
      autoComplete="off"
    />
  )
}

const MOST_OPTIONS = 60
