import { useEffect, useRef } from 'react'
import { optionMeant, type CodeOption } from './code-options'

/** What the agent did last in the field. */
type Doing = 'nothing' | 'typing' | 'browsing'

/** What was typed and not chosen yet, from the input itself: a quick typist is ahead of every list. */
export function useTyped(
  options: readonly CodeOption[] | null,
  value: string,
  change: (value: string) => void,
) {
  const input = useRef<HTMLInputElement>(null)
  const doing = useRef<Doing>('nothing')
  const hasText = useRef(false)
  const isListed = options !== null && options.length > 0
  const note = (what: Doing) => {
    doing.current = what
    if (what !== 'browsing') hasText.current = what === 'typing'
  }
  const put = (next: string) => {
    note('nothing')
    change(next)
  }
  useEffect(() => {
    // What was typed before there was a list; while it is still typed in, leaving it takes it.
    if (!isListed || !hasText.current || document.activeElement === input.current) return
    const meant = optionMeant(options, value)
    if (meant === null) note('nothing')
    else put(meant.value)
  })
  const typed = () => input.current?.value ?? ''
  return {
    input,
    note,
    isBrowsing: () => doing.current === 'browsing',
    /** Something was typed that is still to be taken. */
    isWaiting: () => doing.current === 'typing' && isListed,
    /** Takes what was typed if it means one; answers whether it did. */
    takeMeant: () => {
      const meant = optionMeant(options ?? [], typed())
      if (meant !== null) put(meant.value)
      return meant !== null
    },
    /** The field is done with: what means one is taken, anything else stays as it was typed, and is told to be none. */
    settle: () => {
      if (hasText.current && isListed) put(optionMeant(options, typed())?.value ?? typed().trim())
    },
  }
}
