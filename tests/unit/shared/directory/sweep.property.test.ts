import { createDirectoryEngine } from '@shared/directory/directory-engine'
import { createFakeDirectoryServer, createFakeDirectoryStore } from '@tests/support/fake-directory'
import { createTestClock } from '@tests/support/test-database'
import fc from 'fast-check'
import { expect, it } from 'vitest'

type Churn = { readonly at: number; readonly kind: 'add' | 'remove' | 'add-in-front'; readonly place: number }

const churns = fc.array(
  fc.record({
    at: fc.integer({ min: 1, max: 40 }),
    kind: fc.constantFrom('add', 'remove', 'add-in-front'),
    place: fc.nat({ max: 200 }),
  }),
  { maxLength: 40 },
)
const facts = fc.record({
  count: fc.integer({ min: 0, max: 120 }),
  churns,
  stopsAt: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }),
  tellsTotal: fc.boolean(),
})

async function readThrough({
  count,
  churns,
  stopsAt,
  tellsTotal,
}: typeof facts extends fc.Arbitrary<infer T> ? T : never) {
  const server = createFakeDirectoryServer(count)
  server.quirks.tellsTotal = tellsTotal
  const store = createFakeDirectoryStore()
  const clock = createTestClock()
  const start = () =>
    createDirectoryEngine({
      store,
      source: server,
      clock,
      random: () => 0.5,
      onView: () => undefined,
      onFailure: (cause) => {
        throw cause
      },
    })
  let born = 0
  const always = new Set(server.ids)
  const change = ({ kind, place }: Churn) => {
    if (kind === 'add') server.ids.push(`n${born++}`)
    else if (kind === 'add-in-front') server.ids.unshift(`n${born++}`)
    else if (server.ids.length > 0) always.delete(server.ids.splice(place % server.ids.length, 1)[0] ?? '')
  }
  let engine = start()
  server.before = (request) => {
    for (const churn of churns) if (churn.at === request) change(churn)
    if (stopsAt.includes(request)) void engine.stop()
  }
  for (let restarts = 0; restarts <= stopsAt.length; restarts++) {
    engine = start()
    await engine.drain()
  }
  return { server, store, clock, start, always }
}

const goneOf = ({ here }: ReturnType<typeof createFakeDirectoryStore>) =>
  [...here].filter(([, state]) => state === 'gone').map(([id]) => id)

it('calls nobody gone whom the server has, whatever changes between the pages', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (given) => {
      const { server, store } = await readThrough(given)
      expect(goneOf(store).filter((id) => server.ids.includes(id))).toEqual([])
    }),
    { numRuns: 200 },
  )
})

it('has exactly the customers of the server once the list held still for one reading', async () => {
  await fc.assert(
    fc.asyncProperty(facts, async (given) => {
      const { server, store, clock, start } = await readThrough(given)
      server.before = () => undefined
      clock.advance(8 * 24 * 3_600_000)
      const engine = start()
      await engine.drain()
      const synced = [...store.here].filter(([, state]) => state === 'synced').map(([id]) => id)
      expect(synced.sort()).toEqual([...server.ids].sort())
    }),
    { numRuns: 200 },
  )
})

it('misses nobody who was there all the time, when customers only go, or only come', async () => {
  const oneWay = fc.constantFrom('add', 'remove', 'add-in-front').chain((kind) =>
    fc.record({
      count: fc.integer({ min: 0, max: 120 }),
      churns: churns.map((list) => list.map((churn) => ({ ...churn, kind }))),
      stopsAt: fc.constant<number[]>([]),
      tellsTotal: fc.constant<boolean>(true),
    }),
  )
  await fc.assert(
    fc.asyncProperty(oneWay, async (given) => {
      const { store, always } = await readThrough(given)
      if (store.record.last?.isWhole !== true) return
      expect([...always].filter((id) => store.here.get(id) !== 'synced')).toEqual([])
    }),
    { numRuns: 200 },
  )
})
