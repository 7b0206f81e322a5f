import { findHits } from '@shared/search/find-hits'
import { isFound, isNarrower, readSearch, type SearchWords } from '@shared/search/search-words'
import {
  hitFields,
  type ListPage,
  type ListQuery,
  type ListRange,
  type ListRow,
} from '@renderer/data/customer-list-query'
import type { CustomerSummary } from '@renderer/data/workspace-session'
import type { Listed, Projection } from './projection'

/** Answers for the list; remembers the last answer, in which the next key stroke or the next page is looked for. */
export type CustomerLists = {
  page(query: ListQuery, range: ListRange): ListPage
  keys(query: ListQuery): readonly string[]
}

type Answer = {
  readonly version: number
  /** The query without its text. */
  readonly frame: string
  readonly search: SearchWords | null
  readonly text: string
  readonly found: readonly Listed[]
}

export function createCustomerLists(projection: Projection): CustomerLists {
  let last: Answer | null = null
  const answer = (query: ListQuery): Answer => {
    last = isAnswered(last, query, projection) ? last : evaluate(last, query, projection)
    return last
  }
  return {
    page(query, { from, count, near }) {
      const { found, search } = answer(query)
      return {
        total: found.length,
        from,
        rows: found.slice(from, from + count).map(({ summary }) => toRow(summary, search)),
        near: near === undefined ? -1 : found.findIndex(({ summary }) => summary.localKey === near),
        isPartial: false,
      }
    },
    keys: (query) => answer(query).found.map(({ summary }) => summary.localKey),
  }
}

function isAnswered(last: Answer | null, query: ListQuery, projection: Projection): last is Answer {
  return (
    last !== null &&
    last.version === projection.version() &&
    last.text === query.text &&
    last.frame === frameOf(query)
  )
}

function evaluate(last: Answer | null, query: ListQuery, projection: Projection): Answer {
  const search = readSearch(query.text)
  const frame = frameOf(query)
  const version = projection.version()
  const isWithin =
    last?.version === version &&
    last.frame === frame &&
    (last.search === null || (search !== null && isNarrower(last.search, search)))
  const among = isWithin ? last.found : filtered(projection.inOrder(query.order), query)
  const found = search === null ? among : among.filter((listed) => isFound(search, listed))
  return { version, frame, search, text: query.text, found }
}

function filtered(all: readonly Listed[], query: ListQuery): readonly Listed[] {
  if (isWhole(query)) return all
  const { states, type, since, batch, only, isDownloaded } = query
  const wanted = states === 'all' ? null : new Set<string>(states)
  const picked = only === null ? null : new Set(only)
  return all.filter(
    ({ summary }) =>
      (wanted === null || wanted.has(summary.state)) &&
      (type === 'all' || summary.type === type) &&
      (since === null || summary.updatedAt >= since) &&
      (batch === null || summary.imported?.batch === batch) &&
      (picked === null || picked.has(summary.localKey)) &&
      (!isDownloaded || summary.isDownloaded),
  )
}

function isWhole({ states, type, since, batch, only, isDownloaded }: ListQuery): boolean {
  const isOfAll = states === 'all' && type === 'all' && since === null
  return isOfAll && batch === null && only === null && !isDownloaded
}

function frameOf({ states, type, since, order, batch, only, isDownloaded }: ListQuery): string {
  return JSON.stringify([states, type, since, order, batch, only, isDownloaded])
}

function toRow(customer: CustomerSummary, search: SearchWords | null): ListRow {
  if (search === null) return { customer, hits: {}, elsewhere: '' }
  const hits = Object.fromEntries(
    hitFields.flatMap((field) => {
      const found = findHits(search, customer[field], field === 'phone')
      return found.length === 0 ? [] : [[field, found]]
    }),
  )
  return { customer, hits, elsewhere: otherHit(customer, search) }
}

/** The other contact in whom something was found. */
function otherHit({ others }: CustomerSummary, search: SearchWords): string {
  const other = others.find(({ person, phone, email }) =>
    [person, phone, email].some((text) => findHits(search, text, text === phone).length > 0),
  )
  return other === undefined ? '' : [other.person, other.phone, other.email].filter(Boolean).join(' · ')
}
