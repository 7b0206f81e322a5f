import { Input, SegmentedControl } from '@mantine/core'
import { openEnumWords } from '@renderer/ui/field-words'
import { useId } from 'react'
import { useField } from './form-context'

type ChoiceProps = {
  readonly path: string
  readonly label: string
  readonly options: readonly string[]
  readonly words: Readonly<Record<string, string>>
  /** In place of just putting the value in. */
  readonly onChoose?: (value: string) => void
}

/** One of a few values, all in sight; one that the server had and nobody knows stays to be seen. */
export function ChoiceField({ path, label, options, words, onChoose }: ChoiceProps) {
  const id = useId()
  const { value, problem, change, leave } = useField(path)
  const values = value === '' || options.includes(value) ? options : [...options, value]
  return (
    <Input.Wrapper label={label} labelElement="div" labelProps={{ id }} error={problem}>
      <SegmentedControl
        name={path}
        aria-labelledby={id}
        fullWidth
        value={value}
        data={values.map((one) => ({ value: one, label: openEnumWords(one, words) }))}
        onChange={onChoose ?? change}
        onBlur={leave}
      />
    </Input.Wrapper>
  )
}
