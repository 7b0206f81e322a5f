// @vitest-environment happy-dom
import { notifications, notificationsStore } from '@mantine/notifications'
import { forgetQueued, notifyQueued } from '@renderer/app/notify-queued'
import type { CustomerIndex } from '@renderer/data/workspace-session'
import type { CustomerState } from '@shared/domain/customer-state'
import { initialStanding, type PauseReason } from '@shared/sync/entry'
import { unusedRepository } from '@tests/support/unused-repository'
import { unusedIndex } from '@tests/support/unused-index'
import { afterEach, expect, it } from 'vitest'

afterEach(() => notifications.clean())

function indexOfOne() {
  const listeners = new Set<(state: CustomerState | null) => void>()
  const index: CustomerIndex = {
    ...unusedIndex,
    watch(_localKey, listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return {
    index,
    listeners,
    become(state: CustomerState) {
      for (const listener of listeners) listener(state)
    },
  }
}

function customersPaused(pausedBy: PauseReason | null) {
  return { ...unusedRepository, standing: () => Promise.resolve({ ...initialStanding, pausedBy }) }
}

const customers = customersPaused(null)

const shown = () => {
  const { notifications: now, queue } = notificationsStore.getState()
  return [...now, ...queue].map(({ message }) => message)
}

it('says that a customer is queued until that is no longer so', async () => {
  const one = indexOfOne()
  await notifyQueued({ index: one.index, customers }, { localKey: 'one', name: 'Ann', isHeld: false })
  one.become('sending')
  expect(shown()).toEqual(['Queued: Ann is sent as soon as the server can be reached.'])
  one.become('synced')
  expect(shown()).toEqual([])
  expect(one.listeners.size).toBe(0)
})

it('does not promise that a customer on hold is sent', async () => {
  await notifyQueued({ index: indexOfOne().index, customers }, { localKey: 'one', name: 'Ann', isHeld: true })
  expect(shown()).toEqual(['Queued: Ann is on hold. Release it in the outbox to have it sent.'])
})

it('takes the promise back when the customer is put on hold', async () => {
  await notifyQueued(
    { index: indexOfOne().index, customers },
    { localKey: 'one', name: 'Ann', isHeld: false },
  )
  forgetQueued('one')
  expect(shown()).toEqual([])
})

it.each(['agent', 'sign-in-refused', 'not-permitted'] as const)(
  'does not promise that one is sent while sending is paused: %s',
  async (pausedBy) => {
    const session = { index: indexOfOne().index, customers: customersPaused(pausedBy) }
    await notifyQueued(session, { localKey: 'one', name: 'Ann', isHeld: false })
    expect(shown()).toEqual(['Queued: Ann waits, for sending is paused. The outbox says why and resumes it.'])
  },
)

it('says nothing of one that was sent before it could be said', async () => {
  const one = indexOfOne()
  const saying = notifyQueued(
    { index: one.index, customers },
    { localKey: 'one', name: 'Ann', isHeld: false },
  )
  one.become('synced')
  await saying
  expect(shown()).toEqual([])
})
