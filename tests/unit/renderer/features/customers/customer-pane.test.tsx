// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { toSummary } from '@renderer/data/customer-summary'
import type { Customer, CustomerSummary } from '@renderer/data/workspace-session'
import { CustomerPane } from '@renderer/features/customers/customer-pane'
import { initialStanding } from '@shared/sync/entry'
import { customerInOutbox } from '@tests/support/customers'
import { renderInSession } from '@tests/support/render-in-session'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'

afterEach(cleanup)

const sarah = customerInOutbox('refused')
const listed = { ...toSummary(sarah), state: 'queued' as const }

/** Shows a customer that is being read; answers how to end that. */
function show(known: CustomerSummary | null) {
  const read = Promise.withResolvers<Customer | undefined>()
  renderInSession(<CustomerPane localKey={sarah.localKey} known={known} onLeave={() => undefined} />, {
    customers: { get: () => read.promise, standing: () => Promise.resolve(initialStanding) },
  })
  return (customer: Customer | undefined) => read.resolve(customer)
}

const head = () => screen.getAllByRole('heading', { level: 2 })[0]?.parentElement?.textContent

it('says at once what the list says of a customer, and what is stored as soon as it is read', async () => {
  const ends = show(listed)
  expect(head()).toBe('Sarah GreenQueued')
  expect(screen.queryByRole('button', { name: 'Edit' })).toBeNull()
  ends(sarah)
  await waitFor(() => expect(head()).toBe('Sarah GreenRefused'))
  expect(screen.getByRole('button', { name: 'Edit' })).toBeDefined()
})

it('claims nothing of a customer that it knows nothing of', async () => {
  const ends = show(null)
  expect(head()).toBe('')
  ends(undefined)
  await waitFor(() => expect(head()).toBe('This customer is not on this computer'))
})

it('gives a record no state that cannot be read, whatever it was', async () => {
  const ends = show({ ...listed, name: '', isDamaged: true })
  expect(head()).toBe('Damaged record')
  ends({ ...sarah, damage: 'row-damaged', content: null, entry: null })
  await waitFor(() => expect(screen.getByText('This record cannot be read')).toBeDefined())
  expect(head()).toBe('Damaged record')
})
