import { discardAll, restoreAll } from '@renderer/features/customers/selection-commands'
import { discardedWords, submittedWords } from '@renderer/features/customers/selection-words'
import type { Submitted } from '@renderer/features/customers/submit-all'
import { emptyProfile } from '@shared/domain/customer-profile'
import { acme, openTestData, serverAnswer, submitOne } from '@tests/support/test-database'
import { expect, it } from 'vitest'

async function pickedCustomers() {
  const world = await openTestData()
  const { customers } = world
  const queued = await submitOne(world)
  await customers.saveDraft({ localKey: 'complete', profile: acme() })
  await customers.saveDraft({ localKey: 'incomplete', profile: emptyProfile('BUSINESS') })
  const kept = await customers.keep(serverAnswer(JSON.stringify(acme()), 's1'))
  const synced = kept.ok ? kept.value.localKey : ''
  const keys = [queued, 'complete', 'incomplete', synced, 'nobody']
  const states = async () => Promise.all(keys.map(async (key) => (await customers.get(key))?.state))
  return { customers, keys, states }
}

it('discards what is unsent, and brings it back', async () => {
  const { customers, keys, states } = await pickedCustomers()
  const before = await states()
  const { discarded, kept } = await discardAll(customers, keys)
  expect(kept).toBe(2)
  expect(await states()).toEqual([undefined, undefined, undefined, 'synced', undefined])
  expect(await restoreAll(customers, discarded)).toBe(0)
  expect(await states()).toEqual(before)
})

const nothing: Submitted = { queued: 0, incomplete: [], alike: [], unseen: [], others: 0 }

it.each([
  [{ queued: 1 }, '1 customer queued.'],
  [
    { queued: 2, incomplete: ['a'] },
    '2 customers queued. 1 customer is incomplete: open to see what is missing.',
  ],
  [
    { queued: 3, alike: ['a', 'b'] },
    '3 customers queued. 2 look like customers that are here already: open each to decide.',
  ],
  [{ others: 3 }, 'Nothing was queued. 3 customers are not a draft, or moved on in the meantime.'],
])('says what came of submitting %j', (outcome, words) => {
  expect(submittedWords({ ...nothing, ...outcome })).toBe(words)
})

it.each([
  [{ discarded: 2, kept: 0 }, '2 customers discarded.'],
  [
    { discarded: 0, kept: 1 },
    'Nothing was discarded. 1 customer stayed: what was sent, or is being sent, cannot be discarded.',
  ],
])('says what came of discarding %j', (outcome, words) => {
  expect(discardedWords(outcome)).toBe(words)
})
