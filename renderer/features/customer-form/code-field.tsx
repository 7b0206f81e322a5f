import { Select } from '@mantine/core'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import {
  CodeLine,
  filterByCode,
  firstOption,
  optionMeant,
  withUnknown,
  type CodeOption,
} from './code-options'
import { useField } from './form-context'

type CodeFieldProps = {
  readonly path: string
  readonly label: string
  /** None: it is taken as it is typed. Null: they are on their way, and what is typed meanwhile is looked up then. */
  readonly options: readonly CodeOption[] | null
  readonly nothingFound: string
}

/** One of a long list: found by its name or code while typing, and taken by Enter or by going on. */
export function CodeField({ path, label, options, nothingFound }: CodeFieldProps) {
  const { value, problem, change, leave } = useField(path)
  const { input, note, isBrowsing, take } = useTyped(options, value, change)
  const code = value.trim().toUpperCase()
  const isFree = options === null || options.length === 0
  return (
    <Select
      ref={input}
      data-path={path}
      label={label}
      data={withUnknown(options ?? [], code)}
      value={code === '' ? null : code}
      onChange={(next) => {
        note('nothing')
        change(next ?? '')
      }}
      onInput={(event) => {
        note('typing')
        if (isFree) change(event.currentTarget.value)
      }}
      // What is there is replaced by what is typed next.
      onFocus={(event) => event.currentTarget.select()}
      onClick={(event) => event.currentTarget.select()}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') note('browsing')
        if (event.key === 'Tab' && isBrowsing()) chooseHighlighted(event)
        if (event.key === 'Enter') take(firstOption)
      }}
      onBlur={() => {
        take(optionMeant)
        leave()
      }}
      error={problem}
      searchable
      allowDeselect={false}
      selectFirstOptionOnChange
      // Else the list, once it is open, goes back to what was chosen before, and Enter would take that.
      selectFirstOptionOnDropdownOpen
      openOnFocus={false}
      {...(isFree && { dropdownOpened: false, rightSection: null })}
      filter={filterByCode}
      limit={MOST_OPTIONS}
      renderOption={CodeLine}
      nothingFoundMessage={nothingFound}
      autoComplete="off"
    />
  )
}

const MOST_OPTIONS = 60

type Choose = (options: readonly CodeOption[], typed: string) => CodeOption | null

/** What the agent did last in the field; what was typed is not chosen yet. */
type Doing = 'nothing' | 'typing' | 'browsing'

/** Takes what was typed from the input itself: a quick typist is ahead of every list. */
function useTyped(options: readonly CodeOption[] | null, value: string, change: (value: string) => void) {
  const input = useRef<HTMLInputElement>(null)
  const doing = useRef<Doing>('nothing')
  const take = (choose: Choose) => {
    const text = input.current?.value ?? ''
    if (doing.current !== 'typing' || options === null) return
    doing.current = 'nothing'
    if (text.trim() === '') change('')
    else if (options.length > 0) change(choose(options, text)?.value ?? value)
  }
  useEffect(() => {
    // What was typed before the list was there; while it is still typed in, leaving it takes it.
    if (options === null || doing.current !== 'typing' || document.activeElement === input.current) return
    doing.current = 'nothing'
    const meant = optionMeant(options, value)
    if (meant !== null) change(meant.value)
  })
  const note = (what: Doing) => {
    doing.current = what
  }
  return { input, note, isBrowsing: () => doing.current === 'browsing', take }
}

/** The line of the open list that the arrow keys came to. */
function chooseHighlighted({ currentTarget }: KeyboardEvent<HTMLElement>): void {
  const id = currentTarget.getAttribute('aria-activedescendant')
  if (id !== null) document.getElementById(id)?.click()
}
