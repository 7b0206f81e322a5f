import { createDirectoryEngine } from '@shared/directory/directory-engine'
import type { DirectoryView } from '@shared/directory/directory-view'
import { appError } from '@shared/errors'
import { createFakeDirectoryServer, createFakeDirectoryStore } from '@tests/support/fake-directory'
import { createTestClock } from '@tests/support/test-database'
import { describe, expect, it } from 'vitest'

function tell(count: number) {
  const server = createFakeDirectoryServer(count)
  const store = createFakeDirectoryStore()
  const clock = createTestClock()
  const failures: unknown[] = []
  const views: DirectoryView[] = []
  const start = () =>
    createDirectoryEngine({
      store,
      source: server,
      clock,
      random: () => 0.5,
      onView: (view) => views.push(view),
      onFailure: (cause) => failures.push(cause),
    })
  return { server, store, clock, start, views, failures }
}

const pagesOf = (asked: readonly unknown[]) =>
  asked.flatMap((ask) => (typeof ask === 'object' && ask !== null && 'page' in ask ? [ask.page] : []))

describe('a directory', () => {
  it('is not read before the agent asks for it', async () => {
    const { server, store, start } = tell(5)
    store.record = { ...store.record, isOn: false }
    const engine = start()
    expect(await engine.drain()).toBeNull()
    expect([server.asked, engine.view().doing]).toEqual([[], 'off'])
  })

  it('is read page by page, counted, and then rests for a day', async () => {
    const { server, store, start, views } = tell(25)
    const engine = start()
    expect(await engine.drain()).toBe(24 * 3_600_000)
    expect(pagesOf(server.asked)).toEqual([0, 1, 2])
    expect(store.here.size).toBe(25)
    expect(views.map(({ doing, seen }) => `${doing} ${seen}`)).toEqual([
      'reading 0',
      'reading 10',
      'reading 20',
      'checking 25',
      'resting 25',
    ])
    expect(store.record.last).toMatchObject({ isWhole: true, count: 25, added: 25, gone: 0 })
  })

  it('goes on after a restart where it was, the last page once more', async () => {
    const { server, store, start } = tell(40)
    const first = start()
    server.before = (request) => void (request === 3 && first.stop())
    await first.drain()
    server.before = () => undefined
    server.asked.length = 0
    await start().drain()
    expect(pagesOf(server.asked)).toEqual([2, 3])
    expect([store.here.size, store.record.last?.count]).toEqual([40, 40])
  })

  it('pauses and resumes by the agent’s word', async () => {
    const { server, store, start } = tell(40)
    const engine = start()
    server.before = (request) =>
      void (request === 2 && engine.choose((record) => ({ ...record, isPaused: true })))
    expect(await engine.drain()).toBeNull()
    expect([engine.view().doing, store.here.size]).toEqual(['paused', 20])
    await engine.choose((record) => ({ ...record, isPaused: false }))
    await engine.drain()
    expect([pagesOf(server.asked), store.here.size]).toEqual([[0, 1, 2, 3], 40])
  })

  it('shows what is stored of it when it is paused at the start', async () => {
    const { server, start } = tell(40)
    const first = start()
    server.before = (request) =>
      void (request === 2 && first.choose((record) => ({ ...record, isPaused: true })))
    await first.drain()
    const engine = start()
    await engine.drain()
    expect(engine.view()).toMatchObject({
      doing: 'paused',
      seen: 20,
      record: { run: { sweep: { total: 40 } } },
    })
    await engine.choose((record) => ({ ...record, isPaused: false }))
    expect(engine.view()).toMatchObject({ doing: 'reading', seen: 20 })
  })

  it('shows what is stored of it while the outbox goes first', async () => {
    const { server, store, start } = tell(40)
    const first = start()
    server.before = (request) => void (request === 3 && first.stop())
    await first.drain()
    store.outboxIs = { isDue: true, waitMs: 0 }
    const engine = start()
    await engine.drain()
    expect(engine.view()).toMatchObject({ doing: 'yielding', seen: 30 })
  })

  it('reads the last page once more after a restart, also when the first try fails', async () => {
    const { server, start } = tell(40)
    const first = start()
    server.before = (request) => void (request === 3 && first.stop())
    await first.drain()
    server.before = () => undefined
    server.asked.length = 0
    server.failures.push(appError('no-network'))
    const engine = start()
    await engine.drain()
    await engine.drain({ hurry: true })
    expect(pagesOf(server.asked)).toEqual([2, 2, 3])
  })

  it('says of customers that the server no longer has that they are gone, after a 404 of their own', async () => {
    const { server, store, start, clock } = tell(25)
    await start().drain()
    server.ids = server.ids.filter((id) => id !== 's3' && id !== 's24')
    clock.advance(24 * 3_600_000)
    server.asked.length = 0
    await start().drain()
    expect([...store.here].filter(([, state]) => state === 'gone').map(([id]) => id)).toEqual(['s3', 's24'])
    expect(server.asked.slice(-2)).toEqual(['s3', 's24'])
    expect(store.record.last).toMatchObject({ isWhole: true, count: 23, gone: 2 })
  })

  it('says of nobody that they are gone while a page fails, and goes on with that page', async () => {
    const { server, store, start, clock } = tell(25)
    await start().drain()
    clock.advance(24 * 3_600_000)
    server.before = (request) => {
      if (request === 5) server.failures.push(appError('connection-lost'))
    }
    const engine = start()
    expect(await engine.drain()).toBe(500)
    expect(engine.view()).toMatchObject({ doing: 'waiting', error: { code: 'connection-lost' } })
    expect([...store.here.values()]).not.toContain('gone')
    clock.advance(500)
    await engine.drain()
    expect(store.record.last).toMatchObject({ isWhole: true, count: 25, gone: 0 })
  })

  it('does not take an empty list for a proof', async () => {
    const { server, store, start, clock } = tell(5)
    await start().drain()
    const known = [...server.ids]
    server.ids = []
    clock.advance(24 * 3_600_000)
    // The list is empty for a moment; each of its customers is still there.
    server.retrieve = (id) => {
      server.ids = known
      return createFakeDirectoryServer(5).retrieve(id)
    }
    await start().drain()
    expect([...store.here.values()]).not.toContain('gone')
  })

  it('waits as long as the server asks, whatever happens outside', async () => {
    const { server, start, clock } = tell(25)
    server.failures.push({ ...appError('too-many-requests'), retryAfterMs: 30_000 })
    const engine = start()
    expect(await engine.drain()).toBe(30_000)
    expect(engine.view()).toMatchObject({ doing: 'waiting', error: { code: 'too-many-requests' } })
    clock.advance(29_000)
    expect(await engine.drain({ hurry: true })).toBe(1000)
    expect(server.asked).toHaveLength(1)
  })

  it('goes on at once after a failure when there is reason to hurry', async () => {
    const { server, store, start } = tell(5)
    server.failures.push(appError('no-network'))
    const engine = start()
    await engine.drain()
    await engine.drain({ hurry: true })
    expect(store.here.size).toBe(5)
  })

  it('stops for a person when the credentials are refused', async () => {
    const { server, start } = tell(5)
    server.failures.push(appError('sign-in-refused'))
    const engine = start()
    expect(await engine.drain()).toBeNull()
    expect(await engine.drain()).toBeNull()
    expect([engine.view().doing, server.asked.length]).toEqual(['stopped', 1])
  })

  it('asks nothing while an entry of the outbox is due', async () => {
    const { server, store, start } = tell(25)
    const engine = start()
    server.before = (request) => {
      if (request === 1) store.outboxIs = { isDue: true, waitMs: 0 }
    }
    expect(await engine.drain()).toBe(2000)
    expect([engine.view().doing, server.asked.length]).toEqual(['yielding', 1])
    store.outboxIs = { isDue: false, waitMs: 0 }
    await engine.drain()
    expect(store.here.size).toBe(25)
  })

  it('keeps the wait that the server asked of the outbox', async () => {
    const { server, store, start } = tell(25)
    store.outboxIs = { isDue: false, waitMs: 7000 }
    expect(await start().drain()).toBe(7000)
    expect(server.asked).toEqual([])
  })

  it('stops first when the disk runs full, and reads the page again later', async () => {
    const { server, store, start, clock } = tell(15)
    store.failures.push(appError('disk-full'))
    const engine = start()
    expect(await engine.drain()).toBe(60_000)
    expect([engine.view().error?.code, store.here.size]).toEqual(['disk-full', 0])
    clock.advance(60_000)
    await engine.drain()
    expect([pagesOf(server.asked), store.here.size]).toEqual([[0, 0, 1], 15])
  })

  it('asks for neither size nor order where the server refuses them', async () => {
    const { server, store, start } = tell(25)
    server.quirks.refusesSort = true
    await start().drain()
    expect(server.asked.at(-1)).toEqual({ page: 2, size: null, isOldestFirst: false })
    expect(store.record.last).toMatchObject({ isWhole: true, count: 25 })
  })

  it.each(['hasNextAlways', 'tellsTotal'] as const)('comes to an end whatever %s says', async (quirk) => {
    const { server, store, start } = tell(25)
    server.quirks[quirk] = !server.quirks[quirk]
    await start().drain()
    expect(store.record.last).toMatchObject({ isWhole: true, count: 25 })
  })

  it('gives up on a server whose pages are all the same, and says so', async () => {
    const { server, store, start } = tell(25)
    server.quirks.ignoresPage = true
    server.quirks.hasNextAlways = true
    await start().drain()
    expect(store.record.last).toMatchObject({ isWhole: false, count: 10, gone: 0 })
    expect(server.asked.length).toBeLessThan(50)
  })

  it('ends a reading that the agent switched off, and leaves what is here', async () => {
    const { server, store, start } = tell(40)
    const engine = start()
    server.before = (request) =>
      void (request === 2 && engine.choose((record) => ({ ...record, isOn: false, run: null })))
    await engine.drain()
    expect([engine.view().doing, store.record.run, store.here.size]).toEqual(['off', null, 20])
  })

  it('tells what the store threw, and tries again', async () => {
    const { store, start, failures, clock } = tell(5)
    const read = () => Promise.resolve(store.record)
    store.read = () => Promise.reject(new Error('disk'))
    const engine = start()
    expect(await engine.drain()).toBe(500)
    store.read = read
    clock.advance(500)
    await engine.drain()
    expect([failures.length, store.here.size]).toEqual([1, 5])
  })
})
