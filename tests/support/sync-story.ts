import type { Entry } from '@shared/sync/entry'
import { createSyncEngine } from '@shared/sync/sync-engine'
import { createFakeTransport, page, type Answers } from './fake-transport'
import { createMemoryOutboxStore, makeCustomer, makeEntry } from './memory-outbox-store'
import { createTestClock } from './test-clock'

type Setting = {
  /** Entries, or how many plain ones. */
  readonly entries?: readonly Entry[] | number
  readonly answers?: Partial<Answers>
  readonly random?: () => number
}

/** An engine on a store in memory, a server that accepts everything unless told otherwise, and a clock that stands still. */
export function tellStory({ entries = 1, answers = {}, random = () => 0.5 }: Setting = {}) {
  const memory = createMemoryOutboxStore()
  const clock = createTestClock()
  const list = typeof entries === 'number' ? plainEntries(entries) : entries
  for (const entry of list) memory.add(entry)
  const server = createFakeTransport({
    create: (localKey) => ({ verdict: 'accepted', customer: customerOf(localKey) }),
    rejoin: () => null,
    findByReference: () => page([]),
    search: () => page([]),
    ...answers,
  })
  const customerOf = (localKey: string) => makeCustomer(memory.row(localKey) as Entry)
  const waits: (number | null)[] = []
  const start = () =>
    createSyncEngine({
      store: memory.store,
      transport: server.transport,
      clock,
      random,
      onWaiting: (nextInMs) => waits.push(nextInMs),
    })
  let engine = start()
  const drain = (options?: { hurry: boolean }) => engine.drain(options)

  /** Time passes, and the engine is woken whenever it asked to be. */
  const live = async (ms: number) => {
    const end = clock.ticks() + ms
    for (;;) {
      const { nextInMs } = await drain()
      if (nextInMs === null || clock.ticks() + nextInMs > end) break
      clock.advance(nextInMs)
    }
    clock.advance(end - clock.ticks())
  }
  return {
    memory,
    clock,
    server,
    waits,
    drain,
    live,
    customerOf,
    stop: () => engine.stop(),
    /** The program ends without warning and is started again. */
    restart: () => void (engine = start()),
    state: (localKey = 'c1') => memory.row(localKey)?.state,
    creates: () => server.asked.filter((line) => line.startsWith('create')),
    probes: () => server.asked.filter((line) => !line.startsWith('create')),
  }
}

export type Story = ReturnType<typeof tellStory>

export function plainEntries(count: number): Entry[] {
  return Array.from({ length: count }, (_, index) => makeEntry(index + 1))
}

/** Lets everything that can happen without time passing happen. */
export async function settleDown(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve()
}

/** A workspace that has learned how its server finds customers, so that no lesson mixes with the story. */
export function tellInformedStory(setting: Setting = {}): Story {
  const story = tellStory(setting)
  story.memory.setStanding({ findsByReference: 'yes' })
  return story
}
