// @vitest-environment happy-dom
import { notifications, notificationsStore } from '@mantine/notifications'
import { forgetQueued, notifyQueued } from '@renderer/app/notify-queued'
import type { CustomerIndex } from '@renderer/data/workspace-session'
import type { CustomerState } from '@shared/domain/customer-state'
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

const shown = () => {
  const { notifications: now, queue } = notificationsStore.getState()
  return [...now, ...queue].map(({ message }) => message)
}

it('says that a customer is queued until that is no longer so', () => {
  const one = indexOfOne()
  notifyQueued(one.index, { localKey: 'one', name: 'Ann', isHeld: false })
  one.become('sending')
  expect(shown()).toEqual(['Queued: Ann is sent as soon as the server can be reached.'])
  one.become('synced')
  expect(shown()).toEqual([])
  expect(one.listeners.size).toBe(0)
})

it('does not promise that a customer on hold is sent', () => {
  notifyQueued(indexOfOne().index, { localKey: 'one', name: 'Ann', isHeld: true })
  expect(shown()).toEqual(['Queued: Ann is on hold. Release it in the outbox to have it sent.'])
})

it('takes the promise back when the customer is put on hold', () => {
  notifyQueued(indexOfOne().index, { localKey: 'one', name: 'Ann', isHeld: false })
  forgetQueued('one')
  expect(shown()).toEqual([])
})
