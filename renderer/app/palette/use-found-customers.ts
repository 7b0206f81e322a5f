import { wholeQuery, type ListRow } from '@renderer/data/customer-list-query'
import type { CustomerIndex } from '@renderer/data/workspace-session'
import { useEffect, useState } from 'react'

const MOST_SHOWN = 6
const nobody: FoundCustomers = { rows: [], isCurrent: true }

export type FoundCustomers = {
  readonly rows: readonly ListRow[]
  /** False while the rows are those of an earlier text. */
  readonly isCurrent: boolean
}

/** The first few customers that fit what was typed; none for nothing. */
export function useFoundCustomers(index: CustomerIndex | null, text: string): FoundCustomers {
  const [found, setFound] = useState({ text: '', rows: nobody.rows })
  const isAsked = index !== null && text.trim() !== ''
  useEffect(() => {
    let isWanted = true
    if (index === null || !isAsked) return undefined
    void index.list({ ...wholeQuery, text }, { from: 0, count: MOST_SHOWN }).then(({ rows }) => {
      if (isWanted) setFound({ text, rows })
    })
    return () => {
      isWanted = false
    }
  }, [index, isAsked, text])
  return isAsked ? { rows: found.rows, isCurrent: found.text === text } : nobody
}
