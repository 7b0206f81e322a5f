import { listOrders, wholeQuery, type ListQuery } from '@renderer/data/customer-list-query'
import { createCustomerLists } from '@renderer/data/search/list-customers'
import { createProjection } from '@renderer/data/search/projection'
import type { CustomerSummary } from '@renderer/data/workspace-session'
import { customerStates } from '@shared/domain/customer-state'
import { digitsOf, foldText } from '@shared/search/fold-text'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const summaryArbitrary: fc.Arbitrary<CustomerSummary> = fc.record({
  localKey: fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5', 'k6'),
  state: fc.constantFrom(...customerStates),
  isHeld: fc.boolean(),
  serverId: fc.constantFrom('', 's1', 's2'),
  updatedAt: fc.integer({ min: 0, max: 5 }),
  type: fc.constantFrom('BUSINESS', 'INDIVIDUAL', null),
  name: fc.constantFrom('', 'Café', 'Bolt', 'bolt & co', 'Zoë'),
  person: fc.constantFrom('', 'Ann Bolt'),
  phone: fc.constantFrom('', '+1 (415) 12-34', '415'),
  email: fc.constantFrom('', 'ann@cafe.example'),
  externalId: fc.constantFrom('', 'CRM-415'),
  serverStatus: fc.constant(''),
  isDamaged: fc.constant(false),
  isDownloaded: fc.boolean(),
  imported: fc.constantFrom(
    null,
    { batch: 'b1', at: 1, source: '' },
    { batch: 'b2', at: 2, source: 'a.csv' },
  ),
  others: fc.constantFrom([], [{ person: 'Tom', phone: '999', email: 't@o.m' }]),
})

const queryArbitrary: fc.Arbitrary<ListQuery> = fc.record({
  text: fc.constantFrom(
    '',
    ' ',
    'b',
    'bo',
    'bolt',
    'bolt ann',
    'cafe',
    '41',
    '415',
    '415 1',
    '(415',
    'crm',
    'tom',
    '99',
    '999',
    's1',
    'zz',
  ),
  states: fc.constantFrom<ListQuery['states']>('all', ['draft'], ['synced', 'gone'], []),
  type: fc.constantFrom<ListQuery['type']>('all', 'BUSINESS', 'INDIVIDUAL'),
  since: fc.constantFrom(null, 3),
  order: fc.constantFrom(...listOrders),
  isReversed: fc.boolean(),
  batch: fc.constantFrom(null, null, 'b1'),
  only: fc.constantFrom(null, null, ['k1', 'k3', 'nobody']),
  isDownloaded: fc.boolean(),
})

/** What the list is meant to show, said as simply as can be. */
function naive(
  customers: readonly CustomerSummary[],
  { text, states, type, since, order, isReversed, batch, only, isDownloaded }: ListQuery,
): string[] {
  const words = foldText(text).split(/\s+/).filter(Boolean)
  const digits = /^[\d\s().+/-]+$/.test(text) ? digitsOf(text) : ''
  const shown = customers.filter((customer) => {
    const { name, person, phone, email, serverId, externalId, others } = customer
    const reaches = [{ person, phone, email }, ...others]
    const all = foldText([name, serverId, externalId, ...reaches.flatMap(Object.values<string>)].join('\n'))
    const isByPhone = digits.length >= 3 && reaches.some((reach) => digitsOf(reach.phone).includes(digits))
    return (
      (isByPhone || words.every((word) => all.includes(word))) &&
      (states === 'all' || states.includes(customer.state)) &&
      (type === 'all' || customer.type === type) &&
      (since === null || customer.updatedAt >= since) &&
      (batch === null || customer.imported?.batch === batch) &&
      (only === null || only.includes(customer.localKey)) &&
      (!isDownloaded || customer.isDownloaded)
    )
  })
  const rank = (customer: CustomerSummary) => {
    const name = foldText(customer.name)
    if (order === 'name') return name
    return order === 'state' ? String(customerStates.indexOf(customer.state)) : String(9 - customer.updatedAt)
  }
  const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b))
  const isLast = ({ name }: CustomerSummary) => Number(order === 'name' && name === '')
  const turn = isReversed ? -1 : 1
  return shown
    .sort(
      (a, b) =>
        isLast(a) - isLast(b) ||
        turn * compare(rank(a), rank(b)) ||
        b.updatedAt - a.updatedAt ||
        compare(a.localKey, b.localKey),
    )
    .map(({ localKey }) => localKey)
}

it('answers every list as a plain filter would, whatever was asked and written before', () => {
  const step = fc.oneof(
    fc.record({ write: fc.array(summaryArbitrary, { maxLength: 4 }) }),
    fc.record({ remove: fc.constantFrom('k1', 'k2', 'k3') }),
    fc.record({ ask: queryArbitrary }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const projection = createProjection()
      const lists = createCustomerLists(projection)
      const model = new Map<string, CustomerSummary>()
      for (const one of [...steps, { ask: wholeQuery }]) {
        if ('write' in one) {
          for (const summary of one.write) model.set(summary.localKey, summary)
          projection.apply(one.write.map((summary) => ({ localKey: summary.localKey, summary })))
        } else if ('remove' in one) {
          model.delete(one.remove)
          projection.apply([{ localKey: one.remove, summary: null }])
        } else expect(lists.keys(one.ask)).toEqual(naive([...model.values()], one.ask))
      }
      const drafts = [...model.values()].filter(({ state }) => state === 'draft').length
      expect(projection.counts().draft).toBe(drafts)
    }),
    { numRuns: 500 },
  )
})
