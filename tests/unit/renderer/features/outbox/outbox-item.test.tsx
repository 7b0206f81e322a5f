// @vitest-environment happy-dom
import { notifications } from '@mantine/notifications'
import { OutboxItem } from '@renderer/features/outbox/outbox-item'
import type { CustomerRepository, SoundCustomer } from '@renderer/data/workspace-session'
import { ok } from '@shared/result'
import { customerInOutbox, sarahOnServer } from '@tests/support/customers'
import { renderInSession } from '@tests/support/render-in-session'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'

afterEach(() => {
  notifications.clean()
  cleanup()
})

function show(customer: SoundCustomer) {
  const done: unknown[] = []
  const note = (what: unknown) => {
    done.push(what)
    return Promise.resolve(ok(undefined))
  }
  const customers: Partial<CustomerRepository> = {
    decideSame: ({ serverId }) => note(`same as ${serverId}`),
    decideDifferent: () => note('different'),
    edit: () => note('edit'),
    discard: () => {
      done.push('discard')
      return Promise.resolve(ok(customer))
    },
    restore: () => note('restore'),
  }
  return { ...renderInSession(<OutboxItem customer={customer} isPaused={false} />, { customers }), done }
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const buttons = () => screen.getAllByRole('button').map((button) => button.textContent)

describe('an entry', () => {
  it.each([
    ['queued', ['Send now', 'Edit', 'Discard']],
    ['unclear', ['Send now']],
    ['refused', ['Edit', 'Discard']],
  ] as const)('that is %s offers what is safe', (state, offered) => {
    show(customerInOutbox(state))
    expect(buttons()).toEqual(offered)
  })

  it('that is on the wire offers nothing', () => {
    show(customerInOutbox('sending'))
    expect(screen.queryAllByRole('button')).toEqual([])
  })

  it('is sent in a hurry on demand', () => {
    const { told } = show(customerInOutbox('queued'))
    press('Send now')
    expect(told).toEqual(['wake in a hurry'])
  })

  it('is taken back from the queue before its form opens', async () => {
    const { done, path } = show(customerInOutbox('queued'))
    press('Edit')
    await waitFor(() => expect(path()).toMatch(/\/edit$/))
    expect(done).toEqual(['edit'])
  })

  it('can be discarded, and that can be undone', async () => {
    const { done } = show(customerInOutbox('refused'))
    press('Discard')
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    await waitFor(() => expect(done).toEqual(['discard', 'restore']))
  })

  it('shows when it is tried next', () => {
    show(customerInOutbox('queued', { attempts: 2, nextTryAt: Date.now() + 9_000 }))
    expect(screen.getByText(/^in \d+ s$/)).toBeTruthy()
    expect(screen.getByText('2 tries')).toBeTruthy()
  })
})

describe('an entry that needs a person', () => {
  it('is the same customer when the agent says so', async () => {
    const { done, told } = show(customerInOutbox('needs-you', { candidates: [sarahOnServer] }))
    expect(screen.getByText('+1 555-9999 · Work')).toBeTruthy()
    expect(screen.getAllByText('Differs')).toHaveLength(1)
    press('Same customer')
    await waitFor(() => expect(done).toEqual(['same as srv-1']))
    expect(told).toEqual([])
  })

  it('is sent when the agent says that it is another one', async () => {
    const { done, told } = show(customerInOutbox('needs-you', { candidates: [sarahOnServer] }))
    press('Different, send it')
    await waitFor(() => expect([done, told]).toEqual([['different'], ['wake']]))
  })

  it('can be settled by ID where the server could not be asked', async () => {
    const { done, services } = show(customerInOutbox('needs-you'))
    const desktop = services.desktop as typeof services.desktop & { server: unknown[] }
    desktop.server.push(sarahOnServer)
    fireEvent.change(screen.getByLabelText('Customer ID'), { target: { value: 'srv-1' } })
    press('Same customer')
    await waitFor(() => expect(done).toEqual(['same as srv-1']))
  })

  it('says so when the server knows no such ID', async () => {
    const { done } = show(customerInOutbox('needs-you'))
    fireEvent.change(screen.getByLabelText('Customer ID'), { target: { value: 'nope' } })
    press('Same customer')
    expect(await screen.findByText(/^The server knows no customer with this ID/)).toBeTruthy()
    expect(done).toEqual([])
  })
})

it('says why an entry that cannot be read is there', () => {
  const damaged = {
    ...customerInOutbox('queued'),
    damage: 'row-damaged',
    content: null,
    entry: null,
  } as const
  renderInSession(<OutboxItem customer={damaged} isPaused={false} />)
  expect(screen.getByText(/^This record on the disk is damaged/)).toBeTruthy()
})
