import { hexToBytes } from '@noble/ciphers/utils.js'
import { createCustomerIndex, type LiveCustomerIndex } from '@renderer/data/customer-index'
import { wholeQuery, type ListQuery } from '@renderer/data/customer-list-query'
import type { CustomerIndex, CustomerSummary } from '@renderer/data/workspace-session'
import type { StartSearch } from '@renderer/data/search/search-messages'
import { startLocalSearch } from './local-search'
import { DATA_KEY, WORKSPACE_ID, type TestData } from './test-database'

/** An index over a test's rows, not opened yet; its search runs in this thread. */
export function createTestIndex(
  { data, disk }: TestData,
  startSearch: StartSearch = startLocalSearch(disk),
): LiveCustomerIndex {
  return createCustomerIndex({
    data,
    workspaceId: WORKSPACE_ID,
    key: hexToBytes(DATA_KEY),
    startSearch,
    headStartMs: 0,
    onFailure: (cause) => {
      throw cause
    },
  })
}

/** The customers of a list, all of them. */
export async function listAll(
  index: CustomerIndex,
  query: Partial<ListQuery> = {},
): Promise<CustomerSummary[]> {
  const page = await index.list({ ...wholeQuery, ...query }, { from: 0, count: 1_000_000 })
  return page.rows.map(({ customer }) => customer)
}
