// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { CustomerFacts } from '@renderer/features/customers/customer-facts'
import { readCustomer } from '@shared/api/customer'
import { initialStanding } from '@shared/sync/entry'
import { customerInOutbox } from '@tests/support/customers'
import { documentedCustomer } from '@tests/support/documented-customer'
import { renderInSession } from '@tests/support/render-in-session'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'

afterEach(cleanup)

/** Shows a customer as it was read from a server's answer. */
function show(raw: object) {
  const server = readCustomer(raw)
  if (server === null) throw new Error('no customer')
  const { content, ...sarah } = customerInOutbox('synced')
  const customer: SoundCustomer = {
    ...sarah,
    serverId: server.id,
    content: { ...content, profile: server.profile, server: { customer: server, seenAt: 0 } },
  }
  return renderInSession(<CustomerFacts customer={customer} />, {
    customers: { standing: () => Promise.resolve(initialStanding) },
  })
}

const headings = () => screen.getAllByRole('heading').map(({ textContent }) => textContent)

it('has words for all that is documented, and no line of raw fields', () => {
  show(documentedCustomer)
  expect(screen.getByText('Created by')).toBeDefined()
  expect(screen.getByText('+14151234 ext. 675 · Work · verified')).toBeDefined()
  expect(screen.getByText('jsmith@acme.com · not verified')).toBeDefined()
  expect(headings().slice(-2)).toEqual(['Record', 'On this computer'])
})

it('shows what it has no words for last, below what happened on this computer', () => {
  const { container } = show({ ...documentedCustomer, industryCode: '001001' })
  expect(headings().slice(-3)).toEqual(['Record', 'On this computer', 'Also from the server'])
  expect(screen.getByRole('region', { name: 'Also from the server' }).textContent).toContain('industryCode')
  const said = container.textContent
  expect(said.indexOf('Everything the server said')).toBeGreaterThan(said.indexOf('industryCode'))
})
