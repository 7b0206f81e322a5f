import { Select } from '@mantine/core'
import { useEffect, useState, type KeyboardEvent } from 'react'
import { CodeLine, filterByCode, optionMeant, withUnknown, type CodeOption } from './code-options'
import { showRefused } from './show-refused'
import { useTyped } from './use-typed'

type CodeSelectProps = {
  /** By which its form finds it. */
  readonly path?: string
  readonly label: string
  /** The code; a text that means none as it was typed. */
  readonly value: string
  readonly problem: string | undefined
  /** None: it is taken as it is typed. Null: they are on their way, and what is typed meanwhile is looked up then. */
  readonly options: readonly CodeOption[] | null
  readonly nothingFound: string
  /** Enter sends the form, as in any other field of a search; otherwise it is done with what was typed. */
  readonly isSentByEnter?: boolean
  readonly onChange: (value: string) => void
  readonly onLeave?: () => void
}

/** One of a long list: found by its name or code while typing. What could be several is not chosen, and stays to be seen. */
export function CodeSelect({ options, value, problem, isSentByEnter = false, ...given }: CodeSelectProps) {
  const { path, label, nothingFound, onChange, onLeave } = given
  const { input, note, isBrowsing, isWaiting, takeMeant, settle } = useTyped(options, value, onChange)
  const [isOpen, setIsOpen] = useState(false)
  const [hasOne, setHasOne] = useState(false)
  const known = options ?? []
  const isFree = known.length === 0
  const code = shownCode(known, value)
  // Its form is not sent with it, unless that has a way of its own to refuse.
  useEffect(() => input.current?.setCustomValidity(problem ?? ''), [input, problem])
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !isWaiting()) return
    if (event.ctrlKey || event.metaKey) {
      // Submitting by the keys leaves no field.
      settle()
      return
    }
    event.stopPropagation()
    if (isSentByEnter) {
      settle()
      setIsOpen(false)
      return
    }
    event.preventDefault()
    if (takeMeant()) setIsOpen(false)
  }
  return (
    <Select
      ref={input}
      data-path={path}
      label={label}
      data={withUnknown(known, code)}
      value={code === '' ? null : code}
      onChange={(next) => onChange(next ?? '')}
      onOptionSubmit={() => note('nothing')}
      onInput={(event) => {
        const typed = event.currentTarget.value
        note('typing')
        setHasOne(optionMeant(known, typed) !== null)
        if (isFree) onChange(typed)
      }}
      // What is there is replaced by what is typed next.
      onFocus={(event) => event.currentTarget.select()}
      onClick={(event) => event.currentTarget.select()}
      onKeyDownCapture={onEnter}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown' || event.key === 'ArrowUp') note('browsing')
        if (event.key === 'Tab' && isBrowsing()) chooseHighlighted(event)
      }}
      onBlur={() => {
        settle()
        onLeave?.()
      }}
      onInvalid={showRefused}
      error={problem}
      searchable
      allowDeselect={false}
      // What stands out in the list is what Enter takes.
      selectFirstOptionOnChange={hasOne}
      openOnFocus={false}
      dropdownOpened={isOpen && !isFree}
      onDropdownOpen={() => setIsOpen(true)}
      onDropdownClose={() => setIsOpen(false)}
      {...(isFree && { rightSection: null })}
      filter={filterByCode(known)}
      limit={MOST_OPTIONS}
      renderOption={CodeLine}
      nothingFoundMessage={nothingFound}
      autoComplete="off"
    />
  )
}

const MOST_OPTIONS = 60

/** A code as it is sent; a text that is none of them as it was typed. */
function shownCode(options: readonly CodeOption[], value: string): string {
  const code = value.trim().toUpperCase()
  return options.length === 0 || options.some((option) => option.value === code) ? code : value.trim()
}

/** The line of the open list that the arrow keys came to. */
function chooseHighlighted({ currentTarget }: KeyboardEvent<HTMLElement>): void {
  const id = currentTarget.getAttribute('aria-activedescendant')
  if (id !== null) document.getElementById(id)?.click()
}
