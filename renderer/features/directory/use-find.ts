import { useServices, useSession, useUi } from '@renderer/app/services'
import type { Found } from '@renderer/state/server-find'
import type { ServerCustomer } from '@shared/api/customer'
import type { CustomerFilters } from '@shared/api/customer-query'
import type { AppError } from '@shared/errors'
import { useEffect, useEffectEvent, useRef, useState } from 'react'

/** Hits asked for at a time. */
const HITS = 25

/**
 * Searches on the server, at once for what was asked for elsewhere; what was found stays for the agent who comes back. An
 * answer that comes after a newer question, or when nobody looks any more, is dropped.
 */
export function useFind(asked: { readonly text: string } | null) {
  const { desktop, uiStore } = useServices()
  const { workspace } = useSession()
  const found = useUi(({ find }) => find.found)
  const setFound = (next: Found) => uiStore.getState().noteFind({ found: next })
  const [error, setError] = useState<AppError | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const lastNumber = useRef(0)

  const ask = async (filters: CustomerFilters, before: Found | null) => {
    const number = ++lastNumber.current
    const page = before?.nextPage ?? 0
    setIsBusy(true)
    const part = { page, size: HITS, isOldestFirst: false }
    const answer = await desktop.customers.list({ workspaceId: workspace.id, filters, part })
    if (number !== lastNumber.current) return
    setIsBusy(false)
    setError(answer.ok ? null : answer.error)
    if (!answer.ok) return
    const { customers, hasNext, total } = answer.value
    const hits = distinct([...(before?.hits ?? []), ...customers])
    setFound({ filters, hits, total, hasNext: hasNext && customers.length > 0, nextPage: page + 1 })
  }
  const findAsked = useEffectEvent((text: string) => void ask({ search: text }, null))
  useEffect(() => {
    if (asked !== null) findAsked(asked.text)
  }, [asked])
  // What was asked for is not asked for again when the agent comes back.
  useEffect(
    () => () => {
      lastNumber.current += 1
      const { asked: present, ask: askInWindow } = uiStore.getState()
      if (present?.kind === 'find') askInWindow(null)
    },
    [uiStore],
  )
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
