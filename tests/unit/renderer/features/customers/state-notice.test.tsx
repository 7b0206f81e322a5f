// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { CustomerFacts } from '@renderer/features/customers/customer-facts'
import { StateNotice } from '@renderer/features/customers/state-notice'
import { OutboxItem } from '@renderer/features/outbox/outbox-item'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { initialStanding, type PauseReason } from '@shared/sync/entry'
import { customerInOutbox } from '@tests/support/customers'
import { renderInSession } from '@tests/support/render-in-session'
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'

afterEach(cleanup)

function show(customer: SoundCustomer, pausedBy: PauseReason | null) {
  const page = (
    <>
      <StateNotice customer={customer} />
      <CustomerFacts customer={customer} />
      <OutboxItem customer={customer} isPaused={pausedBy !== null} />
    </>
  )
  const standing = () => Promise.resolve({ ...initialStanding, pausedBy })
  return renderInSession(page, { customers: { standing } })
}

it('says of one on hold what the outbox says', async () => {
  show(customerInOutbox('queued', { heldFor: 'agent' }), null)
  expect(
    await screen.findAllByText(/You put it on hold\. It is not sent before you release it\./),
  ).toHaveLength(2)
})

it('says of one whose decision can be undone what the outbox says', async () => {
  show(customerInOutbox('queued', { heldFor: 'undo' }), null)
  expect(await screen.findAllByText(/You decided that it is a different customer\./)).toHaveLength(2)
})

it('promises no try while the outbox is paused, as the outbox does', async () => {
  show(customerInOutbox('queued', { attempts: 1, nextTryAt: Date.now() + 90_000 }), 'agent')
  await waitFor(() => expect(screen.getAllByText(/^The outbox is paused/)).toHaveLength(2))
  expect(screen.queryAllByText(/Next try/)).toEqual([])
})
