import { useSession } from '@renderer/app/services'
import { wholeQuery } from '@renderer/data/customer-list-query'

/** Finds the local key of a customer by the server's ID; null when it is not here. */
export function useOpenKnown() {
  const { index } = useSession()
  return async (serverId: string): Promise<string | null> => {
    const page = await index.list({ ...wholeQuery, text: serverId }, { from: 0, count: 20 })
    return page.rows.find(({ customer }) => customer.serverId === serverId)?.customer.localKey ?? null
  }
}
