import { describe, expect, it, vi } from 'vitest'
import { appError } from '@shared/errors'
import { err } from '@shared/result'
import { deleteWorkspaceData, openWorkspaceSession } from '@renderer/sync/open-session'
import {
  createFakeDesktop,
  createTestPlatform,
  testWorkspace,
  type FakeDesktop,
  type TestPlatform,
} from '@tests/support/fake-desktop'
import { acme, WORKSPACE_ID } from '@tests/support/test-database'
import { listAll } from '@tests/support/test-index'

type World = { desktop?: FakeDesktop; platform?: TestPlatform }

async function openSession({ desktop = createFakeDesktop(), platform = createTestPlatform() }: World = {}) {
  const opened = await openWorkspaceSession({ desktop, workspaceId: WORKSPACE_ID, platform })
  if (!opened.ok) throw new Error(opened.error.code)
  const session = opened.value
  const submit = async () => {
    const localKey = platform.newKey()
    await session.customers.saveDraft({ localKey, profile: acme() })
    await session.customers.submit(localKey)
    return localKey
  }
  const reaches = (localKey: string, state: string) =>
    vi.waitFor(async () => expect((await session.customers.get(localKey))?.state).toBe(state))
  return { session, desktop, platform, submit, reaches }
}

/** Lets everything that is under way without a timer come to its end. */
async function idle() {
  for (let round = 0; round < 50; round++) await new Promise((resolve) => setImmediate(resolve))
}

const noNetwork = { verdict: 'not-sent', code: 'no-network', retryAfterMs: null } as const

describe('an open workspace', () => {
  it('sends what is submitted, once, by itself', async () => {
    const { session, desktop, submit, reaches } = await openSession()
    await idle()
    const localKey = await submit()
    await reaches(localKey, 'synced')
    expect(desktop.arrived).toHaveLength(1)
    expect(desktop.kept.records.size).toBe(0)
    expect(session.workspace).toEqual(testWorkspace)
    expect(await listAll(session.index)).toMatchObject([
      { localKey, state: 'synced', serverStatus: 'ACTIVE' },
    ])
    expect(await session.customers.standing()).toMatchObject({ findsByReference: 'yes' })
    await session.close()
  })

  it('finds out what became of a create whose answer was lost', async () => {
    const { desktop, platform, submit, reaches } = await openSession()
    desktop.answers.push('lost')
    const localKey = await submit()
    await reaches(localKey, 'unclear')
    await vi.waitFor(() => expect(platform.timers.size).toBe(1))
    platform.pass(2_000)
    await reaches(localKey, 'synced')
    expect(desktop.server).toHaveLength(1)
  })

  it('counts a failure of the bridge itself as unclear', async () => {
    const { desktop, submit, reaches } = await openSession()
    desktop.answers.push('broken')
    await reaches(await submit(), 'unclear')
  })

  it.each([
    ['the network', ({ platform }: { platform: TestPlatform }) => platform.sign({ hurry: true })],
    ['the computer', ({ desktop }: { desktop: FakeDesktop }) => desktop.emit('woke')],
    [
      'the server',
      ({ desktop }: { desktop: FakeDesktop }) =>
        desktop.emit('connectivityChanged', { workspaceId: WORKSPACE_ID, state: 'online' }),
    ],
  ])('tries again at once when %s comes back', async (_who, comeBack) => {
    const world = await openSession()
    world.desktop.answers.push(noNetwork)
    const localKey = await world.submit()
    await vi.waitFor(() => expect(world.platform.timers.size).toBe(1))
    expect((await world.session.customers.get(localKey))?.entry?.nextTryAt).toBeGreaterThan(0)
    comeBack(world)
    await world.reaches(localKey, 'synced')
  })

  it('tries again when its time has come', async () => {
    const { desktop, platform, submit, reaches } = await openSession()
    desktop.answers.push(noNetwork)
    const localKey = await submit()
    await vi.waitFor(() => expect(platform.timers.size).toBe(1))
    platform.pass(60_000)
    await reaches(localKey, 'synced')
  })

  it('starts nothing more while its window goes away', async () => {
    const { desktop, platform, submit, reaches } = await openSession()
    await idle()
    platform.leave()
    const localKey = await submit()
    await idle()
    expect(desktop.arrived).toEqual([])
    await reaches(localKey, 'queued')
  })

  it('sends nothing while the agent has paused it', async () => {
    const { session, desktop, submit, reaches } = await openSession()
    await session.sync.pause('agent')
    const localKey = await submit()
    session.sync.wake({ hurry: true })
    desktop.emit('credentialsChanged', { workspaceId: WORKSPACE_ID })
    await idle()
    expect(desktop.arrived).toEqual([])
    await session.sync.resume()
    await reaches(localKey, 'synced')
  })

  it('takes nothing for known of a server whose address or credentials are now others', async () => {
    const { session, desktop, submit, reaches } = await openSession()
    await reaches(await submit(), 'synced')
    await vi.waitFor(async () =>
      expect(await session.customers.standing()).toMatchObject({ findsByReference: 'yes' }),
    )
    desktop.emit('credentialsChanged', { workspaceId: WORKSPACE_ID })
    await vi.waitFor(async () =>
      expect(await session.customers.standing()).toMatchObject({ findsByReference: 'unknown' }),
    )
    await session.close()
  })

  it('goes on when new credentials were given after the sign-in was refused', async () => {
    const { session, desktop, submit, reaches } = await openSession()
    desktop.answers.push({ verdict: 'not-sent', code: 'sign-in-refused', retryAfterMs: null })
    const localKey = await submit()
    await vi.waitFor(async () => {
      expect((await session.customers.standing()).pausedBy).toBe('sign-in-refused')
    })
    desktop.emit('credentialsChanged', { workspaceId: 'another' })
    desktop.emit('credentialsChanged', { workspaceId: WORKSPACE_ID })
    await reaches(localKey, 'synced')
  })

  it('keeps the pause of an agent who presses it in any moment in which new credentials end another', async () => {
    const { session, desktop } = await openSession()
    for (let turns = 0; turns < 20; turns++) {
      await session.sync.pause('sign-in-refused')
      desktop.emit('credentialsChanged', { workspaceId: WORKSPACE_ID })
      for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve))
      await session.sync.pause('agent')
      await idle()
      expect((await session.customers.standing()).pausedBy).toBe('agent')
    }
  })
})

describe('a restart', () => {
  it('keeps drafts and queue, and sends what waited', async () => {
    const first = await openSession()
    await first.session.sync.pause('agent')
    const draft = first.platform.newKey()
    await first.session.customers.saveDraft({ localKey: draft, profile: acme('Draft') })
    const queued = await first.submit()
    await first.session.close()
    const second = await openSession(first)
    expect(second.session.healed).toEqual({ restored: 0, damagedLines: 0, problem: null })
    expect(await second.session.customers.get(draft)).toMatchObject({ state: 'draft' })
    await second.session.sync.resume()
    await second.reaches(queued, 'synced')
    expect(first.desktop.arrived).toHaveLength(1)
  })

  it('asks first when it was killed with a create on the wire', async () => {
    const first = await openSession()
    first.desktop.answers.push('hang')
    const localKey = await first.submit()
    await first.reaches(localKey, 'sending')
    const platform = { ...createTestPlatform(), database: first.platform.database! }
    const second = await openSession({ desktop: first.desktop, platform })
    await second.reaches(localKey, 'unclear')
    expect(first.desktop.arrived).toHaveLength(1)
  })

  it('brings unsent work back when the rows were lost', async () => {
    const first = await openSession()
    await first.session.sync.pause('agent')
    const localKey = await first.submit()
    await first.session.close()
    await deleteWorkspaceData(WORKSPACE_ID, first.platform)
    const second = await openSession(first)
    expect(second.session.healed.restored).toBe(1)
    await second.reaches(localKey, 'synced')
  })
})

describe('two sessions of one workspace', () => {
  it('let only one engine run; the other follows when the first has stopped', async () => {
    const first = await openSession()
    const second = await openSession(first)
    await first.session.sync.pause('agent')
    const localKey = await second.submit()
    await first.session.close()
    expect(first.desktop.arrived).toHaveLength(0)
    await second.session.sync.resume()
    await second.reaches(localKey, 'synced')
  })

  it('do not wait for the lock when the one that waits is closed', async () => {
    const first = await openSession()
    const second = await openSession(first)
    await second.session.close()
    await first.session.close()
    expect(first.platform.failures).toEqual([])
  })
})

it('says why when main cannot open the workspace', async () => {
  const desktop = createFakeDesktop()
  const open = () => Promise.resolve(err(appError('secret-unreadable')))
  const opened = await openWorkspaceSession({
    desktop: { ...desktop, workspaces: { ...desktop.workspaces, open } },
    workspaceId: WORKSPACE_ID,
    platform: createTestPlatform(),
  })
  expect(opened).toEqual(err(appError('secret-unreadable')))
})
