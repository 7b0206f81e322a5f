import { columnNames, toCells } from '@renderer/features/export/csv-columns'
import type { Customer, SoundCustomer } from '@renderer/data/workspace-session'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { customerInOutbox, sarah, sarahOnServer } from '@tests/support/customers'
import { expect, it } from 'vitest'

/** What the columns say, by their names; empty ones are left out. */
function read(customer: Customer): Record<string, string> {
  const cells = toCells(customer)
  expect(cells.length).toBe(columnNames.length)
  const named = columnNames.map((name, place): [string, string] => [name, cells[place] ?? ''])
  return Object.fromEntries(named.filter(([, cell]) => cell !== ''))
}

const withProfile = (profile: CustomerProfile | null): SoundCustomer => {
  const customer = customerInOutbox('draft')
  return { ...customer, content: { ...customer.content, profile } }
}

it('has columns whose names and order are a promise', () => {
  expect(columnNames).toMatchSnapshot()
  expect(new Set(columnNames).size).toBe(columnNames.length)
})

it('says of an unsent individual what was typed and how far it is', () => {
  expect(read(customerInOutbox('queued'))).toEqual({
    Type: 'INDIVIDUAL',
    'First name': 'Sarah',
    'Last name': 'Green',
    'Phone number': '+15556589',
    'Phone type': 'WORK',
    Email: 'sgreen@abc.com',
    'Outpost state': 'queued',
    Reference: 'OP-1',
    'Written down': '1970-01-01T00:00:00.000Z',
    'Last changed': '1970-01-01T00:00:00.000Z',
  })
})

it('says of a synced customer what the server said of it, and when', () => {
  const customer = { ...withProfile(sarah), state: 'synced', serverId: 'srv-1' } as const
  const content = { ...customer.content, server: { customer: sarahOnServer, seenAt: 1_000 } }
  expect(read({ ...customer, content })).toMatchObject({
    'Customer ID': 'srv-1',
    'Server status': 'ACTIVE',
    'Created on server': '2026-11-20T10:00:00Z',
    'Last seen on server': '1970-01-01T00:00:01.000Z',
  })
})

it('puts what has no column under other details', () => {
  const other = { firstName: 'Bo', lastName: 'Lee', primary: false }
  const mailing = { type: 'MAILING', streetLine1: 'Box 1' }
  const profile: CustomerProfile = {
    type: 'BUSINESS',
    businessName: 'Harbour Works',
    contacts: [other, { firstName: 'Ana', lastName: 'Ruiz', primary: true }],
    addresses: [
      { type: 'PHYSICAL', streetLine1: 'First Street' },
      { type: 'PHYSICAL', streetLine1: 'Main Street', primary: true },
      mailing,
      { type: 'HARBOUR', streetLine1: 'Pier 3' },
    ],
    metadata: Array.from({ length: 6 }, (_, place) => ({ name: `n${place}`, value: `v${place}` })),
  }
  const cells = read(withProfile(profile))
  expect(cells).toMatchObject({
    'Business name': 'Harbour Works',
    'First name': 'Ana',
    'Physical street': 'Main Street',
    'Mailing street': 'Box 1',
    'Metadata 5 name': 'n4',
  })
  expect(JSON.parse(cells['Other details'] ?? '')).toEqual({
    contacts: [other],
    addresses: [
      { type: 'PHYSICAL', streetLine1: 'First Street' },
      { type: 'HARBOUR', streetLine1: 'Pier 3' },
    ],
    metadata: [{ name: 'n5', value: 'v5' }],
  })
})

it('gives the whole answer where it fits nothing that is documented', () => {
  const customer = withProfile(null)
  const content = { ...customer.content, server: { customer: sarahOnServer, seenAt: 0 } }
  expect(read({ ...customer, content })['Other details']).toBe('{"answer":{"id":"srv-1"}}')
})

it('says of a record that cannot be read that it is there', () => {
  const { localKey, serverId, updatedAt } = customerInOutbox('draft')
  const damaged = { damage: 'row-damaged', content: null, entry: null } as const
  expect(read({ localKey, state: 'synced', serverId, updatedAt, ...damaged })).toEqual({
    'Outpost state': 'synced',
    'Last changed': '1970-01-01T00:00:00.000Z',
    'Other details': '{"damage":"row-damaged"}',
  })
})
