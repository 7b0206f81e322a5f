import { afterTry, conflictWords } from '@renderer/app/after-try'
import type { CustomerState } from '@shared/domain/customer-state'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { customerInOutbox } from '@tests/support/customers'
import { expect, it } from 'vitest'

/** A customer that goes through these states, one at each pause, and can be changed while it is queued. */
function story(...states: readonly CustomerState[]) {
  const coming = [...states]
  let state = coming.shift() ?? 'sending'
  let tries = 0
  let pauses = 0
  const customers = { get: () => Promise.resolve({ ...customerInOutbox('queued'), state }) }
  const change = () => {
    tries++
    return Promise.resolve(state === 'queued' ? ok(undefined) : err(appError('conflict')))
  }
  const pause = () => {
    pauses++
    state = coming.shift() ?? state
    return Promise.resolve()
  }
  return {
    customers,
    run: () => afterTry({ customers, pause }, 'key', change),
    counts: () => [tries, pauses],
  }
}

it('changes at once what is not under way', async () => {
  const { run, counts } = story('queued')
  expect(await run()).toEqual(ok(undefined))
  expect(counts()).toEqual([1, 0])
})

it('waits for a try that is under way, and changes what comes back to the queue', async () => {
  const { run, counts } = story('sending', 'sending', 'queued')
  expect(await run()).toEqual(ok(undefined))
  expect(counts()).toEqual([3, 2])
})

it('waits no longer than an agent would', async () => {
  const { run, counts } = story('sending')
  expect(await run()).toEqual(err(appError('conflict')))
  expect(counts()[1]).toBe(20)
})

it('waits for nothing else', async () => {
  const { run, counts } = story('unclear')
  expect((await run()).ok).toBe(false)
  expect(counts()).toEqual([1, 0])
})

it.each([
  ['sending', /^This customer is being sent at this moment\./],
  ['unclear', /^This customer may have reached the server\./],
  ['synced', /^The server has this customer already\./],
  ['queued', /^This customer has moved on/],
] as const)('says what to do about a customer that is %s meanwhile', async (state, words) => {
  const { customers } = story(state)
  expect(await conflictWords(customers, 'key', appError('conflict'))).toMatch(words)
})

it('has the usual words for every other failure', async () => {
  const { customers } = story('sending')
  expect(await conflictWords(customers, 'key', appError('disk-full'))).toMatch(/disk/)
})
