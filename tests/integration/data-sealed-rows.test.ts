import { expect, it } from 'vitest'
import { err } from '@shared/result'
import { acme, createTestRows, openTestData, serverAnswer, submitOne } from '@tests/support/test-database'

const damages = [
  { what: 'cut short', damage: 'row-damaged', sealed: () => Uint8Array.of(1, 2, 3) },
  { what: 'not bytes at all', damage: 'row-damaged', sealed: () => 'text' },
  { what: 'of a later format', damage: 'row-too-new', sealed: (was: Uint8Array) => was.with(0, 9) },
  {
    what: 'changed in one bit',
    damage: 'row-damaged',
    sealed: (was: Uint8Array) => was.with(40, was[40]! ^ 1),
  },
] as const

it.each(damages)('shows a row that is $what, and leaves it as it is', async ({ damage, sealed }) => {
  const world = await openTestData()
  const localKey = await submitOne(world)
  const row = await world.data.db.customers.get(localKey)
  const broken = sealed(row!.sealed)
  await world.data.db.customers.update(localKey, { sealed: broken as Uint8Array })
  const shown = { localKey, state: 'queued', damage, content: null }
  expect(await world.customers.get(localKey)).toMatchObject(shown)
  expect(await world.customers.outbox()).toMatchObject([shown])
  expect(await world.store.entries()).toEqual([])
  expect(await world.store.claim(localKey)).toBeNull()
  for (const verb of ['submit', 'edit', 'discard', 'decideDifferent', 'markGone', 'removeGone'] as const)
    expect(await world.customers[verb](localKey)).toMatchObject({ ok: false, error: { code: damage } })
  expect((await world.data.db.customers.get(localKey))?.sealed).toEqual(broken)
})

it('shows a customer with a damaged entry, which the engine passes by', async () => {
  const world = await openTestData()
  const localKey = await submitOne(world)
  const other = await submitOne(world)
  await world.data.db.outbox.where({ localKey }).modify({ sealed: Uint8Array.of(1) })
  expect(await world.customers.outbox()).toMatchObject([
    { localKey, damage: 'row-damaged' },
    { localKey: other },
  ])
  expect((await world.store.entries()).map((entry) => entry.localKey)).toEqual([other])
})

it('shows a row in a state nobody knows as damaged', async () => {
  const world = await openTestData()
  const localKey = await submitOne(world)
  await world.data.db.customers.update(localKey, { state: 'teleported' })
  expect(await world.customers.get(localKey)).toMatchObject({ damage: 'row-damaged' })
})

it('refuses content that opens but does not parse', () => {
  const rows = createTestRows()
  const sealed = rows.standing.seal('standing', { pausedBy: 'moon' } as never)
  expect(rows.standing.open('standing', sealed)).toEqual(err('row-damaged'))
})

it('does not open a row in the place of another', () => {
  const rows = createTestRows()
  const sealed = rows.standing.seal('a', { pausedBy: null, findsByReference: 'unknown', serverWait: null })
  expect(rows.standing.open('b', sealed)).toEqual(err('row-damaged'))
})

it('makes a damaged copy of a server customer whole again and sets the broken blob aside', async () => {
  const { customers, data } = await openTestData()
  const server = serverAnswer(JSON.stringify(acme()), 'id-1')
  const kept = await customers.keep(server)
  const localKey = kept.ok ? kept.value.localKey : ''
  await data.db.customers.update(localKey, { sealed: Uint8Array.of(1, 2) })
  expect(await customers.keep(server)).toEqual(kept)
  expect(await customers.get(localKey)).toMatchObject({ damage: null, state: 'synced' })
  const [aside] = await data.db.meta.toArray()
  expect(aside?.key).toContain(`set-aside/customers/${localKey}`)
  expect(aside?.sealed).toEqual(Uint8Array.of(1, 2))
})

it('leaves nothing of a person readable on the disk', async () => {
  const world = await openTestData()
  const localKey = await submitOne(world, { ...acme('Canary Trading'), externalId: 'CANARY-REF' })
  await world.customers.saveDraft({ localKey: crypto.randomUUID(), profile: acme('Canary Draft') })
  await world.customers.keep(serverAnswer(JSON.stringify(acme('Canary Bakery')), 'id-1'))
  await world.store.claim(localKey)
  await world.store.settle(localKey, {
    event: 'refused',
    refusal: { message: 'Canary exists', problems: [], traceId: 't' },
  })
  await world.store.updateStanding({ pausedBy: 'agent' })
  const raw: unknown[] = []
  const counts: Record<string, number> = {}
  for (const table of world.data.db.tables) {
    const rows = (await table.toArray()) as unknown[]
    counts[table.name] = rows.length
    raw.push(...rows)
  }
  const text = raw.map(toText).join('\n')
  expect(counts).toMatchObject({ customers: 3, outbox: 1, meta: 1, summaryChanges: 6 })
  expect(text).toContain(localKey)
  for (const canary of ['anary', 'CANARY', 'Sarah', 'Green', 'sarah.green', '415', 'example.com', 'agent'])
    expect(text).not.toContain(canary)
})

function toText(row: unknown): string {
  return JSON.stringify(row, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  )
}
