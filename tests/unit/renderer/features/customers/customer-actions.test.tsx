// @vitest-environment happy-dom
import { listOffered } from '@renderer/app/offered'
import { CustomerActions } from '@renderer/features/customers/customer-actions'
import type { CustomerState } from '@shared/domain/customer-state'
import { customerInOutbox } from '@tests/support/customers'
import { renderInSession } from '@tests/support/render-in-session'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'

afterEach(cleanup)

function show(state: CustomerState) {
  renderInSession(<CustomerActions customer={{ ...customerInOutbox('queued'), state }} name="Sarah Green" />)
  return screen
    .getAllByRole('button')
    .map((button) => button.getAttribute('aria-label') ?? button.textContent)
}

it.each([
  ['draft', ['Edit', 'Discard', 'More actions']],
  ['refused', ['Edit', 'Discard', 'More actions']],
  ['synced', ['Refresh', 'More actions']],
  ['gone', ['Refresh', 'More actions']],
  ['unclear', ['Duplicate', 'Export']],
] as const)(
  'offers for a customer that is %s the main thing first, and no more than fit side by side',
  (state, offered) => {
    expect(show(state)).toEqual(offered)
  },
)

it.each([
  ['draft', ['Edit', 'Submit', 'Discard', 'Duplicate', 'Export']],
  ['queued', ['Edit', 'Hold', 'Discard', 'Duplicate', 'Export']],
  ['synced', ['Refresh', 'Duplicate', 'Export']],
  ['gone', ['Refresh', 'Duplicate', 'Export', 'Remove from this computer']],
  ['unclear', ['Duplicate', 'Export']],
] as const)(
  'offers the palette all that can be done with a customer that is %s, while it is shown',
  (state, offered) => {
    show(state)
    expect(listOffered().map(({ label }) => label)).toEqual(offered)
    cleanup()
    expect(listOffered()).toEqual([])
  },
)

it('has the rest in a menu', async () => {
  show('gone')
  fireEvent.click(screen.getByRole('button', { name: 'More actions' }))
  const items = await screen.findAllByRole('menuitem', { hidden: true })
  expect(items.map(({ textContent }) => textContent)).toEqual([
    'Duplicate',
    'Export',
    'Remove from this computer',
  ])
})
