import { useLayoutEffect, useRef, type RefObject } from 'react'

type KeptFocus<T> = {
  readonly ref: RefObject<T | null>
  readonly onFocus: () => void
  readonly onBlur: () => void
}

/** Keeps the focus in a part of the page whose buttons come and go by themselves: it falls to the part, not out of the page. */
export function useKeptFocus<T extends HTMLElement>(): KeptFocus<T> {
  const ref = useRef<T>(null)
  const isWithin = useRef(false)
  useLayoutEffect(() => {
    if (isWithin.current && document.activeElement === document.body)
      ref.current?.focus({ preventScroll: true })
  })
  return {
    ref,
    onFocus: () => {
      isWithin.current = true
    },
    // Not called for a button that was removed.
    onBlur: () => {
      isWithin.current = false
    },
  }
}
