import { lazy, useEffect, useState, type ComponentType } from 'react'

/** A component that is not part of the first load. */
export type Later<Props> = ComponentType<Props> & {
  /** Reads it before it is asked for, so that it is then shown at once: React keeps a fallback on for 300 ms. */
  readonly readAhead: () => Promise<void>
}

/** Makes a component of one that is read when it is first shown. */
export function later<Props extends object>(read: () => Promise<ComponentType<Props>>): Later<Props> {
  let known: ComponentType<Props> | null = null
  const Read = lazy(async () => ({ default: await read() }))
  function Shown(props: Props) {
    // For as long as it is shown it stays the same component, with its state.
    const [Known] = useState(() => known)
    return Known === null ? <Read {...props} /> : <Known {...props} />
  }
  const readAhead = async () => {
    known = await read()
  }
  return Object.assign(Shown, { readAhead })
}

/** The first list comes first. */
const READ_AHEAD_AFTER_MS = 2000

/**
 * Reads parts ahead when the window has nothing else to do; the same list every time. At once where an agent may want them
 * with the first key, and behind the lock screen, so that nothing of it is in the way of the list once it opens.
 */
export function useReadAhead(
  parts: readonly { readonly readAhead: () => Promise<void> }[],
  { isAtOnce }: { isAtOnce: boolean },
): void {
  useEffect(() => {
    let idle = 0
    const begin = () => {
      idle = requestIdleCallback(() => {
        for (const part of parts) void part.readAhead()
      })
    }
    const timer = setTimeout(begin, isAtOnce ? 0 : READ_AHEAD_AFTER_MS)
    return () => {
      clearTimeout(timer)
      cancelIdleCallback(idle)
    }
  }, [parts, isAtOnce])
}
