import { t } from '@lingui/core/macro'
import { TextInput } from '@mantine/core'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { readDay } from './read-day'
import { showRefused } from './show-refused'

type DateFieldProps = {
  readonly label: string
  /** The day it begins with; '' for none. */
  readonly initial?: string
  /** The first day it may be; '' for any. */
  readonly earliest?: string
  /** Is told the day as "2026-03-04", and nothing ('') while what is typed is none. */
  readonly onChange: (day: string) => void
}

/**
 * A day as year, month and day. The browser's own field orders them as the computer's language does, whatever the
 * window's is.
 */
export function DateField({ label, initial = '', earliest = '', onChange }: DateFieldProps) {
  const [text, setText] = useState(initial)
  const [isLeft, setIsLeft] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const day = readDay(text)
  const problem = text.trim() === '' ? '' : problemOf(day, earliest)
  // Its form is not sent with it.
  useEffect(() => field.current?.setCustomValidity(problem), [problem])
  const leave = () => {
    setIsLeft(true)
    if (day !== null) setText(day)
  }
  const refuse = (event: SyntheticEvent<HTMLInputElement>) => {
    setIsLeft(true)
    showRefused(event)
  }
  return (
    <TextInput
      ref={field}
      label={label}
      placeholder={t`YYYY-MM-DD`}
      value={text}
      error={isLeft && problem}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value)
        onChange(readDay(currentTarget.value) ?? '')
      }}
      onBlur={leave}
      onInvalid={refuse}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

function problemOf(day: string | null, earliest: string): string {
  if (day === null) return t`Write the day as year-month-day, for example 2026-03-04.`
  return day < earliest ? t`This is before the first day, ${earliest}.` : ''
}
