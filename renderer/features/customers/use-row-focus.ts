import type { Virtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { nextRow } from './next-row'

type Given = {
  readonly virtual: Virtualizer<HTMLDivElement, Element>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly count: number
  readonly rowPx: number
  readonly onMove: (index: number) => void
}

/** Which row the keyboard is on. A row far away is drawn, and gets the focus, only some frames after the scroll began. */
export function useRowFocus({ virtual, scroller, count, rowPx, onMove }: Given) {
  const isMoving = useRef(false)
  const [current, setCurrent] = useState(0)
  const drawn = virtual.getVirtualItems()
  const isDrawn = drawn.some(({ index }) => index === current)

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
