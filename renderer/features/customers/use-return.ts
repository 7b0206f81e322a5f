import { useServices, useSession } from '@renderer/app/services'
import type { ListQuery } from '@renderer/data/customer-list-query'
import type { CustomerIndex } from '@renderer/data/workspace-session'
import { useEffect, useState } from 'react'

/** The row from which the agent left the list for one customer: null when there is none, unknown until it is looked up. */
export function useReturn(index: CustomerIndex, query: ListQuery): number | null | 'unknown' {
  const { uiStore } = useServices()
  const { workspace } = useSession()
  const [near] = useState(() => uiStore.getState().leftAt[workspace.id])
  const [row, setRow] = useState<number | null | 'unknown'>(near === undefined ? null : 'unknown')
  useEffect(() => {
    if (near === undefined || row !== 'unknown') return undefined
    let isWanted = true
    void index.list(query, { from: 0, count: 1, near }).then((page) => {
      if (isWanted) setRow(page.near === -1 ? null : page.near)
    })
    return () => {
      isWanted = false
    }
  }, [index, query, near, row])
  return row
}
