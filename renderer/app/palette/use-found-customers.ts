import { wholeQuery, type ListRow } from '@renderer/data/customer-list-query'
import type { CustomerIndex } from '@renderer/data/workspace-session'
import { useEffect, useState } from 'react'

const MOST_SHOWN = 6
const none: readonly ListRow[] = []

/** The first few customers that fit what was typed; none for nothing. */
export function useFoundCustomers(index: CustomerIndex | null, text: string): readonly ListRow[] {
  const [found, setFound] = useState({ text: '', rows: none })
  useEffect(() => {
    let isWanted = true
    if (index === null || text.trim() === '') return undefined
    void index.list({ ...wholeQuery, text }, { from: 0, count: MOST_SHOWN }).then(({ rows }) => {
      if (isWanted) setFound({ text, rows })
    })
    return () => {
      isWanted = false
    }
  }, [index, text])
  return text.trim() === '' ? none : found.rows
}
