import type { ListPage, ListQuery } from './customer-list-query'
import { toSummary } from './customer-summary'
import { readCustomers } from './read-customers'
import type { WorkspaceData } from './workspace-data'

/** About two screens full. */
const NEWEST = 50

/** The newest customers by key, for the time before the search is ready; null for a list that only the search has. */
export async function listNewest(
  { db, rows }: Pick<WorkspaceData, 'db' | 'rows'>,
  { text, states, type, since, order }: ListQuery,
): Promise<ListPage | null> {
  const isWhole = text.trim() === '' && states === 'all' && type === 'all' && since === null
  if (!isWhole || order !== 'time') return null
  const total = await db.customers.count()
  const keys = await db.customers.orderBy('updatedAt').reverse().limit(NEWEST).primaryKeys()
  const customers = await readCustomers({ db, rows }, keys)
  const shown = customers.map((customer) => ({ customer: toSummary(customer), hits: {}, elsewhere: '' }))
  return { total, from: 0, rows: shown, near: -1, isPartial: total > shown.length }
}
