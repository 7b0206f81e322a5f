import { findHits, type Hit } from '@shared/search/find-hits'
import { digitsOf, foldText } from '@shared/search/fold-text'
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
  const among = isWithin ? last.found : filtered(inOrder(projection, query), query)
  const found = search === null ? among : among.filter((listed) => isFound(search, listed))
  return { version, frame, search, text: query.text, found }
}

function inOrder(projection: Projection, { order, isReversed }: ListQuery): readonly Listed[] {
  return isReversed ? projection.inReverse(order) : projection.inOrder(order)
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

function frameOf({ states, type, since, order, isReversed, batch, only, isDownloaded }: ListQuery): string {
  return JSON.stringify([states, type, since, order, isReversed, batch, only, isDownloaded])
}

function toRow(customer: CustomerSummary, search: SearchWords | null): ListRow {
  if (search === null) return { customer, hits: {}, elsewhere: null }
  const hits = Object.fromEntries(
    hitFields.flatMap((field) => {
      const found = findHits(search, customer[field], field === 'phone')
      return found.length === 0 ? [] : [[field, found]]
    }),
  )
  return { customer, hits, elsewhere: otherHit(customer, search) }
}

/** The other contact in whom something was found that the customer itself does not have. */
function otherHit(customer: CustomerSummary, search: SearchWords): ListRow['elsewhere'] {
  if (customer.others.length === 0) return null
  const { words, digits } = search
  const own = hitFields.map((field) => foldText(customer[field]))
  const missing = words.filter((word) => !own.some((text) => text.includes(word)))
  if (missing.length === 0 || (digits !== '' && digitsOf(customer.phone).includes(digits))) return null
  const sought = { words: missing, digits }
  for (const { person, phone, email } of customer.others) {
    const found = joined([person, phone, email], (text) => findHits(sought, text, text === phone))
    if (found.hits.length > 0) return found
  }
  return null
}

const BETWEEN = ' · '

/** Texts as one, and what was found in each where it stands there. */
function joined(texts: readonly string[], hitsIn: (text: string) => readonly Hit[]) {
  const there = texts.filter((text) => text !== '')
  let from = 0
  const hits = there.flatMap((text) => {
    const found = hitsIn(text).map(([start, end]): Hit => [from + start, from + end])
    from += text.length + BETWEEN.length
    return found
  })
  return { text: there.join(BETWEEN), hits }
}
