import { wholeQuery } from '@renderer/data/customer-list-query'
import { createCustomerLists } from '@renderer/data/search/list-customers'
import { createProjection } from '@renderer/data/search/projection'
import type { CustomerSummary } from '@renderer/data/workspace-session'
import { describe, expect, it } from 'vitest'

const bakery: CustomerSummary = {
  localKey: 'k',
  state: 'synced',
  isHeld: false,
  serverId: 'c-1',
  updatedAt: 0,
  type: 'BUSINESS',
  name: 'Northside Bakery',
  person: 'Ruth Ander',
  phone: '+1 415 555 0126',
  email: 'ruth@north.example',
  externalId: '',
  serverStatus: '',
  isDamaged: false,
  isDownloaded: false,
  others: [
    { person: 'Ann Lee', phone: '', email: '' },
    { person: 'Zoë Ångström', phone: '+1 212 555 0199', email: 'zoe@north.example' },
  ],
  imported: null,
}

/** What a search shows of the bakery's other contacts, with what it marks. */
function found(text: string) {
  const projection = createProjection()
  projection.apply([{ localKey: 'k', summary: bakery }])
  const [row] = createCustomerLists(projection).page({ ...wholeQuery, text }, { from: 0, count: 1 }).rows
  const elsewhere = row?.elsewhere ?? null
  return (
    elsewhere && { ...elsewhere, hits: elsewhere.hits.map(([from, to]) => elsewhere.text.slice(from, to)) }
  )
}

const zoe = 'Zoë Ångström · +1 212 555 0199 · zoe@north.example'

describe('a search that finds another contact', () => {
  it.each([
    ['angs', ['Ångs']],
    ['zoe', ['Zoë', 'zoe']],
    ['212555', ['212 555']],
    // The name alone would not say why it was found.
    ['bakery zoe', ['Zoë', 'zoe']],
  ])('shows who that is for %j, and marks why', (text, hits) => {
    expect(found(text)).toEqual({ text: zoe, hits })
  })

  it.each(['bakery', 'ruth north', '415555'])(
    'shows nobody for %j, which the customer itself has',
    (text) => {
      expect(found(text)).toBeNull()
    },
  )
})
