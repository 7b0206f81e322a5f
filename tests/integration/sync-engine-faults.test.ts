import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '@shared/sync/entry'
import type { OutboxStore } from '@shared/sync/ports'
import { createSyncEngine, type SyncEngine } from '@shared/sync/sync-engine'
import { createFaultyServer, type Manners } from '@tests/support/faulty-server'
import { createMemoryOutboxStore } from '@tests/support/memory-outbox-store'
import { plainEntries, settleDown } from '@tests/support/sync-story'
import { createChance, createVirtualTime } from '@tests/support/virtual-time'

type World = {
  seed: number
  count: number
  manners: Manners
  refusesDuplicates: boolean
  faultRate: number
  crashRate: number
  diskFaultRate: number
  lagMs: number
}

const percent = (max: number) => fc.integer({ min: 0, max }).map((value) => value / 100)

const worlds: fc.Arbitrary<World> = fc.record({
  seed: fc.nat(),
  count: fc.integer({ min: 1, max: 9 }),
  manners: fc.constantFrom<Manners>('finds', 'ignores-filter', 'hides-reference'),
  refusesDuplicates: fc.boolean(),
  faultRate: percent(60),
  crashRate: percent(10),
  diskFaultRate: percent(10),
  // An attempt may reach the server up to 3 s after the program that made it died; the last probe comes at 30 s.
  lagMs: fc.integer({ min: 0, max: 24_000 }),
})

const TROUBLED_MS = 15 * 60_000
const MAX_STEPS = 5_000

/** A store that a program which has died can no longer reach. */
function mortal(store: OutboxStore): { store: OutboxStore; kill: () => void } {
  let isDead = false
  const never = new Promise<never>(() => {})
  const guard = <A extends unknown[], T>(method: (...args: A) => Promise<T>) => {
    return async (...args: A): Promise<T> => (isDead ? never : method(...args))
  }
  const methods = Object.entries(store).map(([name, method]) => [name, guard(method as never)])
  return { store: Object.fromEntries(methods) as OutboxStore, kill: () => void (isDead = true) }
}

async function play(world: World) {
  const chance = createChance(world.seed)
  const time = createVirtualTime()
  const memory = createMemoryOutboxStore()
  const keys = plainEntries(world.count).map((entry) => entry.localKey)
  for (const entry of plainEntries(world.count)) memory.add(entry)
  const entryOf = (localKey: string) => memory.row(localKey) as Entry
  const server = createFaultyServer({ ...world, time, chance, entryOf })
  server.fault.rate = world.faultRate

  let timerAt = Infinity
  let life = mortal(memory.store)
  let engine: SyncEngine
  const wakeIn = (ms: number | null) => void (timerAt = ms === null ? Infinity : time.clock.ticks() + ms)
  const wake = (hurry: boolean) => {
    const mine = engine
    timerAt = Infinity
    void mine.drain({ hurry }).then(({ nextInMs }) => {
      if (mine === engine) wakeIn(nextInMs)
    })
  }
  const start = () => {
    life = mortal(memory.store)
    const own: SyncEngine = createSyncEngine({
      store: life.store,
      transport: server.transport,
      clock: time.clock,
      random: chance,
      onWaiting: (ms) => {
        if (own === engine) wakeIn(ms)
      },
    })
    engine = own
    wake(false)
  }
  const meddle = () => {
    if (chance() < world.crashRate) {
      life.kill()
      start()
    }
    memory.failing.clear()
    if (chance() < world.diskFaultRate) memory.failing.add(chance() < 0.5 ? 'settle' : 'updateStanding')
    if (chance() < 0.05) time.clock.setBy((chance() - 0.5) * 7_200_000)
    if (chance() < 0.1) wake(chance() < 0.5)
  }
  /** A person who looks at the server and judges rightly. */
  const decide = (): boolean => {
    const open = keys.filter((localKey) => memory.row(localKey)?.state === 'needs-you')
    for (const localKey of open) {
      const [copy] = server.copiesOf(localKey)
      const decision = copy ? { state: 'synced', customer: copy } : { state: 'queued' }
      Object.assign(memory.row(localKey)!, decision)
    }
    if (open.length > 0) wake(false)
    return open.length > 0
  }
  const isDone = () => keys.every((localKey) => memory.row(localKey)?.state === 'synced')

  start()
  let steps = 0
  for (; steps < MAX_STEPS; steps += 1) {
    await settleDown()
    if (isDone()) break
    if (decide()) continue
    const at = Math.min(time.nextAt(), timerAt)
    if (at === Infinity) break
    time.moveTo(at)
    if (timerAt <= time.clock.ticks()) wake(false)
    if (time.clock.ticks() < TROUBLED_MS) meddle()
    else {
      server.fault.rate = 0
      memory.failing.clear()
    }
  }
  return {
    isDone: isDone(),
    isBounded: steps < MAX_STEPS,
    copies: keys.map((localKey) => server.copiesOf(localKey).length),
    isAdopted: keys.every(
      (localKey) => memory.row(localKey)?.customer?.id === server.copiesOf(localKey)[0]?.id,
    ),
  }
}

describe('the engine against a faulty server', () => {
  it('creates each customer exactly once and comes to an end', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(worlds, async (world) => {
        expect(await play(world)).toEqual({
          isDone: true,
          isBounded: true,
          copies: Array.from({ length: world.count }, () => 1),
          isAdopted: true,
        })
      }),
      { numRuns: 400 },
    )
  })
})
