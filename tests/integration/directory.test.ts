import type { WorkspaceSession } from '@renderer/data/workspace-session'
import { wholeQuery } from '@renderer/data/customer-list-query'
import { openWorkspaceSession } from '@renderer/sync/open-session'
import { noFaults, type PracticeFaults } from '@shared/practice/faults'
import { crowd } from '@tests/support/crowd'
import { startDesktop } from '@tests/support/desktop-story'
import { createTestPlatform } from '@tests/support/fake-desktop'
import { startTestServer } from '@tests/support/practice-server'
import { acme } from '@tests/support/test-database'
import { describe, expect, it, onTestFinished, vi } from 'vitest'

const PATIENCE = { timeout: 20_000, interval: 10 }

/** Main as it is, a practice API over real HTTP, and windows that come and go on the same disk. */
async function startStory(count: number) {
  const server = await startTestServer({ state: crowd(count), retryAfterS: 1 })
  onTestFinished(server.close)
  const { desktop } = startDesktop()
  const { apiKey, apiSecret } = server
  const added = await desktop.workspaces.add({
    name: 'Field',
    environment: 'sandbox',
    baseUrl: server.url,
    apiKey,
    apiSecret,
  })
  if (!added.ok) throw new Error(added.error.code)
  const clock = { now: () => Date.now(), ticks: () => performance.now() }
  const shared = createTestPlatform()
  const platform = {
    ...shared,
    clock,
    random: () => 0.01,
    setTimer(callback: () => void, afterMs: number) {
      const timer = setTimeout(callback, afterMs)
      return () => clearTimeout(timer)
    },
  }
  const open = async () => {
    const opened = await openWorkspaceSession({ desktop, workspaceId: added.value.id, platform })
    if (!opened.ok) throw new Error(opened.error.code)
    return opened.value
  }
  const fault = (faults: Partial<PracticeFaults>) => server.api.setFaults({ ...noFaults, ...faults })
  const list = async (path = '', init: RequestInit = {}) => {
    const basic = { authorization: `Basic ${btoa(`${apiKey}:${apiSecret}`)}` }
    const signedIn = await fetch(`${server.url}/v1/api-keys/exchange`, { method: 'POST', headers: basic })
    const { access_token } = (await signedIn.json()) as { access_token: string }
    const headers = { authorization: `Bearer ${access_token}` }
    return fetch(`${server.url}/v1/customers${path}`, { ...init, headers })
  }
  return { server, open, fault, list, failures: shared.failures }
}

async function whenWhole({ directory }: WorkspaceSession, count: number) {
  await vi.waitFor(() => {
    const { doing, record, error } = directory.view()
    expect([doing, record.last?.count, error?.code]).toEqual(['resting', count, undefined])
  }, PATIENCE)
}

async function count(session: WorkspaceSession) {
  await vi.waitFor(() => expect(session.index.isReady()).toBe(true), PATIENCE)
  const { total } = await session.index.list(wholeQuery, { from: 0, count: 1 })
  return total
}

describe('keeping the directory of a server', () => {
  it('has every customer once, whatever happens to the answers', async () => {
    const story = await startStory(350)
    const session = await story.open()
    await story.fault({ kind: 'rate-limited-retry-after', times: 1, only: 'reads' })
    await session.directory.turn(true)
    await vi.waitFor(() => expect(session.directory.view()).toMatchObject({ doing: 'waiting' }), PATIENCE)
    expect(session.directory.view().error?.code).toBe('too-many-requests')
    await vi.waitFor(() => expect(session.directory.view().seen).toBeGreaterThan(0), PATIENCE)
    await story.fault({ kind: 'malformed', times: 2, only: 'reads' })
    await session.directory.refresh()
    await whenWhole(session, 350)
    expect(await count(session)).toBe(350)
    expect(session.directory.view().record.last).toMatchObject({ isWhole: true, added: 350, gone: 0 })
    await session.close()
    expect(story.failures).toEqual([])
  })

  it('goes on where it was after the window went in the middle', async () => {
    const story = await startStory(350)
    const first = await story.open()
    const whenHalf = Promise.withResolvers<undefined>()
    first.directory.subscribe(() => {
      if (first.directory.view().seen >= 100) whenHalf.resolve(undefined)
    })
    await first.directory.turn(true)
    await whenHalf.promise
    await first.close()
    const second = await story.open()
    await whenWhole(second, 350)
    expect(await count(second)).toBe(350)
    await second.close()
    expect(story.failures).toEqual([])
  })

  it('shows as gone who was removed on the server, and only those', async () => {
    const story = await startStory(120)
    const session = await story.open()
    await session.directory.turn(true)
    await whenWhole(session, 120)
    const [, removed] = crowd(2).customers
    await story.list(`/${removed?.id ?? ''}`, { method: 'DELETE' })
    await session.directory.refresh()
    await whenWhole(session, 119)
    const { rows } = await session.index.list({ ...wholeQuery, states: ['gone'] }, { from: 0, count: 5 })
    expect(rows.map(({ customer }) => customer.name)).toEqual(['Harbour Works 0001'])
    expect(await count(session)).toBe(120)
    await session.close()
  })

  it('lets a customer that is waiting go first, and has it once', async () => {
    const story = await startStory(30)
    await story.fault({ kind: 'offline' })
    const session = await story.open()
    const localKey = crypto.randomUUID()
    await session.customers.saveDraft({ localKey, profile: acme() })
    await session.customers.submit(localKey)
    await session.directory.turn(true)
    await story.fault({ kind: 'none' })
    await story.server.settled()
    session.sync.wake({ hurry: true })
    await whenWhole(session, 31)
    expect(await count(session)).toBe(31)
    expect(await session.customers.get(localKey)).toMatchObject({ state: 'synced' })
    await session.close()
  })
})
