import { TextInput } from '@mantine/core'
import type { ClipboardEvent, HTMLInputTypeAttribute, ReactNode } from 'react'
import { takeHint } from './field-hint'
import { useField } from './form-context'
import { usePaste } from './paste/paste-context'

type TextFieldProps = {
  readonly path: string
  readonly label: string
  readonly type?: HTMLInputTypeAttribute
  /** Longest text the API takes, characters; longer ones can be typed, and are told so. */
  readonly limit?: number
  readonly isRequired?: boolean
  readonly placeholder?: string
  /** Advice below the field, made from what is in it. */
  readonly hint?: (value: string, change: (value: string) => void) => ReactNode
}

// Well over the limit, so that a paste that is too long says so in place of being cut.
const MARGIN = 200

/** One line of text of the customer. */
export function TextField({ path, label, type = 'text', limit = 500, ...rest }: TextFieldProps) {
  const { isRequired = false, placeholder, hint } = rest
  const { value, problem, change, leave } = useField(path)
  const paste = usePaste()
  const onPaste = (event: ClipboardEvent) => {
    if (paste(path, event.clipboardData.getData('text/plain'))) event.preventDefault()
  }
  return (
    <TextInput
      name={path}
      label={label}
      type={type}
      value={value}
      required={isRequired}
      withAsterisk={false}
      placeholder={placeholder}
      description={hint?.(value, change)}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
      error={problem}
      maxLength={limit + MARGIN}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => change(event.currentTarget.value)}
      onBlur={leave}
      onPaste={onPaste}
      onKeyDown={takeHint}
    />
  )
}
