// @vitest-environment happy-dom
import { notifications, notificationsStore } from '@mantine/notifications'
import { listOffered } from '@renderer/app/offered'
import { OutboxItem } from '@renderer/features/outbox/outbox-item'
import type { CustomerRepository, SoundCustomer } from '@renderer/data/workspace-session'
import { ok } from '@shared/result'
import { customerInOutbox, sarahOnServer } from '@tests/support/customers'
import { renderInSession } from '@tests/support/render-in-session'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { useEffect, useState } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true }))

afterEach(() => {
  vi.useRealTimers()
  notifications.clean()
  cleanup()
})

function show(customer: SoundCustomer, { isPaused = false } = {}) {
  const done: unknown[] = []
  const note = <T,>(what: unknown, value: T) => {
    done.push(what)
    return Promise.resolve(ok(value))
  }
  const customers: Partial<CustomerRepository> = {
    decideSame: ({ serverId }) => note(`same as ${serverId}`, customer),
    decideDifferent: () => note('different', customer),
    reconsider: (undecided) => note(undecided === customer ? 'reconsider' : 'reconsider another', undefined),
    hold: () => note('hold', undefined),
    release: (_, only) => note(only === undefined ? 'release' : `release ${only}`, undefined),
    edit: () => note('edit', undefined),
    discard: () => {
      done.push('discard')
      return Promise.resolve(ok(customer))
    },
    restore: () => note('restore', undefined),
  }
  return { ...renderInSession(<OutboxItem customer={customer} isPaused={isPaused} />, { customers }), done }
}

/** An entry that a try takes away for a moment. */
function Tried() {
  const [state, setState] = useState<'queued' | 'sending'>('queued')
  useEffect(() => {
    const begin = () => setState('sending')
    window.addEventListener('try', begin)
    return () => window.removeEventListener('try', begin)
  }, [])
  return <OutboxItem customer={customerInOutbox(state)} isPaused={false} />
}

const beginTry = () => act(() => void window.dispatchEvent(new Event('try')))

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const buttons = () => screen.getAllByRole('button').map((button) => button.textContent)

/** What the palette offers, as it is shown there. */
const offered = () => listOffered().map(({ label, which }) => `${label} ${which?.words ?? ''}`.trim())
const choose = (line: string) => act(() => listOffered()[offered().indexOf(line)]?.run())

describe('an entry', () => {
  it.each([
    [customerInOutbox('queued'), ['Hold Sarah Green', 'Edit Sarah Green', 'Discard Sarah Green']],
    [
      customerInOutbox('queued', { heldFor: 'agent' }),
      ['Release Sarah Green', 'Edit Sarah Green', 'Discard Sarah Green'],
    ],
    [customerInOutbox('refused'), ['Edit Sarah Green', 'Discard Sarah Green']],
    [customerInOutbox('sending'), []],
  ])('has in the palette what can be done with it, by name', (customer, lines) => {
    show(customer)
    expect(offered()).toEqual(lines)
  })

  it('is held and released from the palette too', async () => {
    const first = show(customerInOutbox('queued'))
    choose('Hold Sarah Green')
    await waitFor(() => expect(first.done).toEqual(['hold']))
    cleanup()
    const { done, told } = show(customerInOutbox('queued', { heldFor: 'agent' }))
    choose('Release Sarah Green')
    await waitFor(() => expect([done, told]).toEqual([['release'], ['wake in a hurry']]))
  })

  it('offers in the palette what its notice offers, as long as that is shown', async () => {
    const { done } = show(customerInOutbox('refused'))
    choose('Discard Sarah Green')
    await screen.findByRole('button', { name: 'Undo' })
    choose('Undo Sarah Green discarded.')
    await waitFor(() => expect(done).toEqual(['discard', 'restore']))
    await waitFor(() => expect(offered()).not.toContain('Undo Sarah Green discarded.'))
  })

  it.each([
    ['queued', ['Send now', 'Hold', 'Edit', 'Discard']],
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

  it('keeps the focus when a try takes its buttons away', () => {
    renderInSession(<Tried />)
    screen.getByRole('button', { name: 'Edit' }).focus()
    beginTry()
    expect(document.activeElement).toBe(screen.getByRole('listitem', { name: 'Sarah Green' }))
  })

  it('takes no focus that was elsewhere', () => {
    renderInSession(<Tried />)
    screen.getByRole('button', { name: 'Edit' }).focus()
    screen.getByRole('button', { name: 'Edit' }).blur()
    beginTry()
    expect(document.activeElement).toBe(document.body)
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

  it('is put on hold', async () => {
    const { done } = show(customerInOutbox('queued'))
    press('Hold')
    await waitFor(() => expect(done).toEqual(['hold']))
  })

  it('says that it is on hold, and is sent at once when it is released', async () => {
    const { done, told } = show(customerInOutbox('queued', { heldFor: 'agent' }))
    expect(screen.getByText('On hold')).toBeTruthy()
    expect(buttons()).toEqual(['Release', 'Edit', 'Discard'])
    press('Release')
    await waitFor(() => expect([done, told]).toEqual([['release'], ['wake in a hurry']]))
  })

  it('offers no sending while the outbox is paused', () => {
    show(customerInOutbox('unclear'), { isPaused: true })
    expect(screen.queryAllByRole('button')).toEqual([])
  })

  it('names the field of each reason a server gave', () => {
    const problems = [
      { path: 'primaryEmail.value', message: 'this address does not receive mail', errorCode: 'E1' },
      { path: 'taxCode', message: 'is missing', errorCode: 'E2' },
    ]
    show(customerInOutbox('refused', { refusal: { message: 'Invalid', problems, traceId: '' } }))
    expect(
      screen.getByText('Invalid — Email: this address does not receive mail — taxCode: is missing'),
    ).toBeTruthy()
  })

  it('has every try on its timeline to the second, and the next one above', () => {
    show(customerInOutbox('queued', { attempts: 1, nextTryAt: Date.now() + 9_000 }))
    const lines = within(screen.getByRole('list', { name: 'Timeline', hidden: true })).getAllByRole(
      'listitem',
      {
        hidden: true,
      },
    )
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Next tryin \d+ s$/),
      expect.stringMatching(/^Written down on this computer.*\d\d:\d\d:\d\d$/),
    ])
  })

  it('shows when it is tried next', () => {
    show(customerInOutbox('queued', { attempts: 2, nextTryAt: Date.now() + 9_000 }))
    expect(screen.getAllByText(/^in \d+ s$/)).toHaveLength(2)
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
    await screen.findByText('Sarah Green is a different customer: it is sent in ten seconds.')
    expect([done, told]).toEqual([['different'], []])
    vi.advanceTimersByTime(10_000)
    await waitFor(() => expect([done, told]).toEqual([['different', 'release undo'], ['wake']]))
    expect(notificationsStore.getState().notifications).toEqual([])
  })

  it('is decided from the palette too, one line for each that it may be', async () => {
    const { done } = show(customerInOutbox('needs-you', { candidates: [sarahOnServer] }))
    expect(offered()).toEqual([
      expect.stringMatching(/^Same customer Sarah Green · Customer ID srv-1/),
      'Different, send it Sarah Green',
    ])
    choose(offered()[0] ?? '')
    await waitFor(() => expect(done).toEqual(['same as srv-1']))
  })

  it.each(['Same customer', 'Different, send it'])(
    'is asked about again when "%s" is undone',
    async (word) => {
      const { done } = show(customerInOutbox('needs-you', { candidates: [sarahOnServer] }))
      press(word)
      fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
      vi.advanceTimersByTime(20_000)
      await waitFor(() => expect(done.slice(1)).toEqual(['reconsider']))
    },
  )

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
