import { expect, it } from 'vitest'
import { openCustomer } from '@renderer/data/open-customer'
import { nobody, rehearseOpening } from '@renderer/data/rehearse'
import { createTestRows } from '@tests/support/test-database'

const randomBytes = (length: number) => crypto.getRandomValues(new Uint8Array(length))

it('rehearses with a row that opens: a damaged one would go another way', () => {
  const rows = createTestRows()
  const row = {
    localKey: 'k',
    state: 'synced',
    serverId: '',
    updatedAt: 0,
    sealed: rows.customers.seal('k', nobody),
  }
  expect(openCustomer(rows, row)).toMatchObject({ damage: null, content: nobody })
})

it('comes to its end, and lets others have their turn on the way', async () => {
  let turns = 0
  const count = setInterval(() => (turns += 1))
  await rehearseOpening(randomBytes)
  clearInterval(count)
  expect(turns).toBeGreaterThan(5)
})
