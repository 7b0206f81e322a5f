import { announceChanges } from '@renderer/app/announce-changes'
import type { Customer, StateCounts } from '@renderer/data/workspace-session'
import { countNothing } from '@renderer/data/state-counts'
import { customerInOutbox } from '@tests/support/customers'
import { expect, it } from 'vitest'

/** An index that is told what happens, and a clock that is wound by hand. */
function listen() {
  const said: string[] = []
  let watcher: (changed: readonly Customer[]) => void = () => undefined
  let recount: () => void = () => undefined
  let counts: StateCounts = countNothing
  let ring: (() => void) | null = null
  const stop = announceChanges({
    index: {
      watchAll: (given) => ((watcher = given), () => undefined),
      subscribe: (given) => ((recount = given), () => undefined),
      counts: () => counts,
    },
    say: (words) => said.push(words),
    after: (_ms, callback) => ((ring = callback), () => (ring = null)),
  })
  return {
    said,
    stop,
    become: (state: Customer['state'], localKey = 'a') => watcher([{ ...customerInOutbox(state), localKey }]),
    count(waiting: number) {
      counts = { ...countNothing, outbox: waiting }
      recount()
    },
    ring() {
      ring?.()
      ring = null
    },
  }
}

it('says what became of a customer that was on its way, once', () => {
  const desk = listen()
  desk.become('queued')
  desk.become('sending')
  desk.become('unclear')
  desk.ring()
  desk.become('unclear')
  desk.become('synced')
  desk.become('synced')
  desk.ring()
  expect(desk.said).toEqual([
    'The outcome of Sarah Green is unknown. Outpost looks it up.',
    'Sarah Green is synced.',
  ])
})

it.each([
  ['refused', 'The server refused Sarah Green.'],
  ['needs-you', 'Sarah Green needs you: decide in the outbox.'],
] as const)('says that a customer is %s', (state, words) => {
  const desk = listen()
  desk.become('sending')
  desk.become(state)
  desk.ring()
  expect(desk.said).toEqual([words])
})

it('counts many in place of reading them out', () => {
  const desk = listen()
  for (const key of ['a', 'b', 'c']) desk.become('queued', key)
  for (const key of ['a', 'b', 'c']) desk.become('synced', key)
  desk.become('queued', 'd')
  desk.become('refused', 'd')
  desk.ring()
  expect(desk.said).toEqual(['3 customers are synced. The server refused Sarah Green.'])
})

it('says when nothing waits any more, but not of an outbox that was empty', () => {
  const desk = listen()
  desk.count(0)
  desk.ring()
  desk.count(2)
  desk.count(0)
  desk.ring()
  expect(desk.said).toEqual(['Nothing is waiting in the outbox any more.'])
})

it('is silent about a customer that was not on its way, and after it was stopped', () => {
  const desk = listen()
  desk.become('synced')
  desk.ring()
  desk.become('sending')
  desk.become('synced')
  desk.stop()
  desk.ring()
  expect(desk.said).toEqual([])
})
