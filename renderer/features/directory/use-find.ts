import { useServices, useSession } from '@renderer/app/services'
import type { ServerCustomer } from '@shared/api/customer'
import type { CustomerFilters } from '@shared/api/customer-query'
import type { AppError } from '@shared/errors'
import { useRef, useState } from 'react'

/** Hits asked for at a time. */
const HITS = 25

/** What the server answered to a search, as far as it was asked. */
export type Found = {
  readonly filters: CustomerFilters
  readonly hits: readonly ServerCustomer[]
  readonly total: number | null
  readonly hasNext: boolean
  readonly nextPage: number
}

/** Searches on the server. An answer that comes after a newer question is dropped. */
export function useFind() {
  const { desktop } = useServices()
  const { workspace } = useSession()
  const [found, setFound] = useState<Found | null>(null)
  const [error, setError] = useState<AppError | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const asked = useRef(0)

  const ask = async (filters: CustomerFilters, before: Found | null) => {
    const number = ++asked.current
    const page = before?.nextPage ?? 0
    setIsBusy(true)
    const part = { page, size: HITS, isOldestFirst: false }
    const answer = await desktop.customers.list({ workspaceId: workspace.id, filters, part })
    if (number !== asked.current) return
    setIsBusy(false)
    setError(answer.ok ? null : answer.error)
    if (!answer.ok) return
    const { customers, hasNext, total } = answer.value
    const hits = distinct([...(before?.hits ?? []), ...customers])
    setFound({ filters, hits, total, hasNext: hasNext && customers.length > 0, nextPage: page + 1 })
  }
  return {
    found,
    error,
    isBusy,
    find: (filters: CustomerFilters) => ask(filters, null),
    more: async () => {
      if (found !== null) await ask(found.filters, found)
    },
  }
}

/** Rows move between pages when customers come and go. */
function distinct(hits: readonly ServerCustomer[]): readonly ServerCustomer[] {
  return [...new Map(hits.map((hit) => [hit.id, hit])).values()]
}
