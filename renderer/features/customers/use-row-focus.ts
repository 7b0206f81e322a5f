import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { nextRow } from './next-row'

type Given = {
  readonly virtual: Virtualizer<HTMLDivElement, Element>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly count: number
  readonly rowPx: number
  /** The row to begin at, with the focus if nothing else has it; null for the first, without. */
  readonly start: number | null
  readonly onMove: (index: number) => void
}

/** Which row the keyboard is on. A row far away is drawn, and gets the focus, only some frames after the scroll began. */
export function useRowFocus({ virtual, scroller, count, rowPx, start, onMove }: Given) {
  const isMoving = useRef(start !== null)
  const [current, setCurrent] = useState(start ?? 0)
  const drawn = virtual.getVirtualItems()
  const isDrawn = drawn.some(({ index }) => index === current)
  const scrollToStart = useEffectEvent(() => {
    if (start !== null) virtual.scrollToIndex(start, { align: 'center' })
    // The way back is gone with its page and leaves the focus nowhere; whoever has it keeps it.
    if (document.activeElement !== document.body) isMoving.current = false
  })
  useEffect(() => scrollToStart(), [])

  useEffect(() => {
    if (!isMoving.current || !isDrawn) return
    isMoving.current = false
    scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"]`)?.focus({ preventScroll: true })
  }, [current, isDrawn, scroller])

  const moveTo = (index: number) => {
    setCurrent(index)
    isMoving.current = true
    virtual.scrollToIndex(index)
    onMove(index)
  }
  return {
    tabStop: isDrawn ? current : drawn[0]?.index,
    setCurrent,
    moveTo,
    /** Whether the key moved in the list. */
    moveBy(event: KeyboardEvent): boolean {
      const inSight = Math.floor((scroller.current?.clientHeight ?? rowPx) / rowPx)
      const next = nextRow(event.key, { current, count, inSight })
      if (next === null) return false
      event.preventDefault()
      moveTo(next)
      return true
    },
  }
}
