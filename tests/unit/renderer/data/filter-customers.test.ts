import { expect, it } from 'vitest'
import { filterCustomers } from '@renderer/data/filter-customers'
import type { CustomerSummary } from '@renderer/data/workspace-session'

const base: CustomerSummary = {
  localKey: 'k',
  state: 'draft',
  serverId: '',
  updatedAt: 0,
  type: 'BUSINESS',
  name: '',
  person: '',
  phone: '',
  email: '',
  externalId: '',
  serverStatus: '',
  isDamaged: false,
}

const cafe = { ...base, name: 'Café Ångström', person: 'Zoë Núñez', phone: '+1 (415) 123-4567' }
const bolt = {
  ...base,
  state: 'synced' as const,
  name: 'Bolt & Sons',
  email: 'Bolt@Example.com',
  serverId: 'c0ffee-77',
  externalId: 'CRM-415',
}
const all = [cafe, bolt]

it.each([
  { text: 'cafe', found: [cafe] },
  { text: 'ANGSTROM', found: [cafe] },
  { text: '  nunez   café ', found: [cafe] },
  { text: 'cafe bolt', found: [] },
  { text: 'bolt@example', found: [bolt] },
  { text: 'C0FFEE', found: [bolt] },
  { text: 'crm-4', found: [bolt] },
  { text: '4151234567', found: [cafe] },
  { text: '(415) 123', found: [cafe] },
  { text: '+1 415', found: [cafe] },
  { text: '415', found: [cafe, bolt] },
  { text: '+1 41 51', found: [cafe] },
  { text: '-7', found: [bolt] },
  { text: '99', found: [] },
  { text: '', found: [cafe, bolt] },
  { text: '   ', found: [cafe, bolt] },
])('finds by "$text"', ({ text, found }) => {
  expect(filterCustomers(all, { text, states: 'all' })).toEqual(found)
})

it('shows only the wanted states', () => {
  expect(filterCustomers(all, { text: '', states: ['synced', 'gone'] })).toEqual([bolt])
  expect(filterCustomers(all, { text: 'cafe', states: ['synced'] })).toEqual([])
  expect(filterCustomers(all, { text: '', states: [] })).toEqual([])
})

it('answers the same array when nothing is filtered', () => {
  expect(filterCustomers(all, { text: ' ', states: 'all' })).toBe(all)
})
