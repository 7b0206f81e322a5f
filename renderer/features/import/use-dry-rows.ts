import type { DryPage, DryRow } from '@renderer/data/import/import-view'
import { useCallback, useEffect, useState } from 'react'
import type { ImportFlow } from './import-flow'

/** Rows asked for at a time: what is in sight, and as much again on both sides. */
const STRIDE = 40
const SPAN = 4 * STRIDE

const none: DryPage = { total: 0, from: 0, rows: [] }

export type DryRows = {
  readonly total: number
  /** Undefined while it is on its way. */
  readonly rowAt: (place: number) => DryRow | undefined
  /** Tells which row is the first in sight, so that those around it are fetched. */
  readonly show: (first: number) => void
}

/** The rows that the filter shows; only those around what is in sight are in the window. */
export function useDryRows(flow: ImportFlow, version: number): DryRows {
  const [from, setFrom] = useState(0)
  const [page, setPage] = useState(none)
  useEffect(() => {
    let isWanted = true
    void flow.rows(from, SPAN).then((next) => {
      if (isWanted) setPage(next)
    })
    return () => {
      isWanted = false
    }
  }, [flow, from, version])
  const show = useCallback(
    (first: number) => setFrom(Math.max(0, Math.floor(first / STRIDE) * STRIDE - STRIDE)),
    [],
  )
  return { total: page.total, rowAt: (place) => page.rows[place - page.from], show }
}
