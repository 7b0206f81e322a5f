import { useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react'

/** Before the fields stand the box, the row's number and what was noticed. */
export const FIRST_FIELD = 3

export type Place = { readonly row: number; readonly column: number }

export type CellFocus = {
  readonly at: Place
  /** The cell that is being corrected. */
  readonly editing: Place | null
  readonly edit: (place: Place | null) => void
  /** The pointer or the Tab key came to a cell. */
  readonly come: (place: Place) => void
  readonly press: (event: KeyboardEvent) => void
}

type Given = {
  readonly scroller: RefObject<HTMLElement | null>
  readonly rows: number
  readonly columns: number
  readonly scrollTo: (row: number) => void
  readonly drawnRows: readonly number[]
}

const PAGE = 10

/** Which cell the keyboard is on. A row far away is drawn, and its cell gets the focus, some frames after the key. */
export function useCellFocus({ scroller, rows, columns, scrollTo, drawnRows }: Given): CellFocus {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 })
  const [editing, setEditing] = useState<Place | null>(null)
  const isMoving = useRef(false)
  const isDrawn = drawnRows.includes(at.row)
  useEffect(() => {
    if (!isMoving.current || !isDrawn || editing !== null) return
    isMoving.current = false
    scroller.current?.querySelector<HTMLElement>(`[data-cell="${at.row}-${at.column}"]`)?.focus()
  }, [at, isDrawn, editing, scroller])
  const moveTo = (place: Place) => {
    isMoving.current = true
    setAt(place)
    scrollTo(place.row)
  }
  return {
    at,
    editing,
    edit(place) {
      // The input takes the focus with it when it goes.
      isMoving.current = place === null
      setEditing(place)
    },
    come: setAt,
    press(event) {
      if (editing !== null) return
      const next = nextPlace(event, { at, rows, columns })
      if (next !== null) {
        event.preventDefault()
        moveTo(next)
      } else if ((event.key === 'Enter' || event.key === 'F2') && at.column >= FIRST_FIELD) {
        event.preventDefault()
        setEditing(at)
      }
    },
  }
}

type Around = { readonly at: Place; readonly rows: number; readonly columns: number }

function nextPlace(event: KeyboardEvent, { at, rows, columns }: Around): Place | null {
  const step = steps[event.key]
  if (step === undefined || rows === 0) return null
  const isFar = event.ctrlKey || event.metaKey
  const [down, right] = step
  const within = (value: number, end: number) => Math.max(0, Math.min(end - 1, value))
  if (event.key === 'Home') return { row: isFar ? 0 : at.row, column: 0 }
  if (event.key === 'End') return { row: isFar ? rows - 1 : at.row, column: columns - 1 }
  return { row: within(at.row + down, rows), column: within(at.column + right, columns) }
}

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  PageDown: [PAGE, 0],
  PageUp: [-PAGE, 0],
  Home: [0, 0],
  End: [0, 0],
}
