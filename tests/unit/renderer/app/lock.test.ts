import { followLock, lockNow, readLock, unlocked } from '@renderer/app/lock'
import { createSessions } from '@renderer/app/sessions'
import type { Services } from '@renderer/app/services'
import type { WorkspaceSession } from '@renderer/data/workspace-session'
import { createSessionStore } from '@renderer/state/session-store'
import { nothingTyped, unasked } from '@renderer/state/server-find'
import { createUiStore } from '@renderer/state/ui-store'
import type { LockStatus } from '@shared/domain/lock'
import { emptyProfile } from '@shared/domain/customer-profile'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { testWorkspace } from '@tests/support/fake-desktop'
import { describe, expect, it } from 'vitest'

const status: LockStatus = {
  state: 'open',
  hasPassphrase: true,
  hasRecoveryKey: true,
  isSystemProtecting: true,
  isPassphraseDue: false,
  touchId: 'unavailable',
  waitMs: 0,
  choices: { lockAfterMinutes: 10, sendsWhileLocked: false },
}

/** A workspace that never comes to be open. */
const SLOW = 'slow'

/** A window with one open workspace, over a main that locks when it is told to. */
async function setup(given: Partial<LockStatus> = {}, sendingCloses = Promise.resolve()) {
  const told: string[] = []
  const listed = [testWorkspace]
  const listeners = new Map<string, () => void>()
  const close = () => Promise.resolve(void told.push('session closed'))
  const session = { close } as Partial<WorkspaceSession> as WorkspaceSession
  const desktop = {
    lock: {
      status: () => Promise.resolve(ok({ ...status, ...given })),
      close: () => {
        told.push('main locks')
        listeners.get('locked')?.()
        return Promise.resolve(ok(undefined))
      },
    },
    workspaces: { list: () => Promise.resolve(ok(listed)) },
    connectivity: { check: () => Promise.resolve(err(appError('no-network'))) },
    on: (event: string, listener: () => void) => {
      listeners.set(event, listener)
      return () => listeners.delete(event)
    },
  }
  const services: Services = {
    // Only these commands are ever called here.
    desktop: desktop as unknown as Services['desktop'],
    uiStore: createUiStore({ getItem: () => null, setItem: () => undefined }),
    sessionStore: createSessionStore(),
    sessions: createSessions({
      openSession: (workspaceId) =>
        workspaceId === SLOW ? new Promise(() => undefined) : Promise.resolve(ok(session)),
      openSending: () =>
        Promise.resolve(ok({ close: () => sendingCloses.then(() => void told.push('sending closed')) })),
      eraseData: () => Promise.resolve(ok(undefined)),
      onUnexpected: () => undefined,
    }),
  }
  await services.sessions.open('w1')
  const stop = followLock(services, () => told.push('page loaded anew'))
  await readLock(services)
  return { services, told, listed, listeners, stop, state: () => services.sessionStore.getState() }
}

describe('locking the window', () => {
  it('closes every session before main locks, and then loads the page anew', async () => {
    const { services, told } = await setup()
    await lockNow(services)
    expect(told).toEqual(['session closed', 'main locks', 'page loaded anew'])
    expect(services.sessions.store.getState()).toEqual({})
  })

  it('happens when main asks for it, and once however often it is asked', async () => {
    const { told, listeners } = await setup()
    listeners.get('lockAsked')?.()
    listeners.get('lockAsked')?.()
    await expect.poll(() => told).toEqual(['session closed', 'main locks', 'page loaded anew'])
  })

  it('waits for what was typed to be saved, with nothing on the screen meanwhile', async () => {
    const { services, told, state } = await setup()
    services.uiStore.getState().keepUnsaved('k1', emptyProfile('INDIVIDUAL'))
    const locked = lockNow(services)
    // A turn in which everything else would have been done.
    await new Promise((resolve) => setTimeout(resolve))
    expect([state().isLocking, told]).toEqual([true, []])
    services.uiStore.getState().forgetUnsaved('k1')
    await locked
    expect(told).toEqual(['session closed', 'main locks', 'page loaded anew'])
  })

  it('keeps in memory what the disk did not take, and nothing else', async () => {
    const { services, told, state } = await setup()
    services.uiStore.getState().keepUnsaved('k1', emptyProfile('INDIVIDUAL'))
    services.uiStore.getState().noteFind({ typed: { ...nothingTyped, search: 'Quince' } })
    await lockNow(services)
    expect(told).toEqual(['session closed', 'main locks'])
    expect(services.uiStore.getState().find).toEqual(unasked)
    expect([state().lock?.state, state().isLocking]).toEqual(['locked', false])
    await unlocked(services)
    expect([state().lock?.state, Object.keys(services.uiStore.getState().unsaved)]).toEqual(['open', ['k1']])
  })

  it('is refused without a way back in', async () => {
    const { services, told, state } = await setup({ hasPassphrase: false })
    expect(await lockNow(services)).toMatchObject({ error: { code: 'passphrase-needed' } })
    expect([told, state().isLocking]).toEqual([[], false])
  })
})

describe('unlocking the window', () => {
  it('shows the workspace only once it is open, so that everything is there at once', async () => {
    const { services, state } = await setup({ state: 'locked' })
    await services.sessions.closeAll()
    const seen: unknown[] = []
    services.sessionStore.subscribe(({ lock }) => {
      if (lock?.state === 'open') seen.push(services.sessions.store.getState()[testWorkspace.id]?.state)
    })
    await unlocked(services)
    expect([seen, state().isStarted]).toEqual([['open'], true])
  })

  it('waits no longer for one that is slow: the page then says that it is opening', async () => {
    const { services, state, listed } = await setup({ state: 'locked' })
    await services.sessions.closeAll()
    listed.splice(0, 1, { ...testWorkspace, id: SLOW })
    await unlocked(services)
    expect([state().lock?.state, services.sessions.store.getState()[SLOW]?.state]).toEqual([
      'open',
      'opening',
    ])
  })

  it('opens nothing before the passphrase is set that is due', async () => {
    const { services, state } = await setup({ state: 'locked', isPassphraseDue: true })
    await services.sessions.closeAll()
    await unlocked(services)
    expect([state().lock?.state, services.sessions.store.getState(), state().isStarted]).toEqual([
      'open',
      {},
      false,
    ])
  })
})

describe('a page that is loaded behind the lock', () => {
  it('sends and shows nothing where the agent allowed that, until it is unlocked', async () => {
    const { services, told, state } = await setup({ state: 'sending' })
    await unlocked(services)
    expect(told).toEqual(['session closed', 'sending closed'])
    expect(state().lock?.state).toBe('open')
  })

  it('is loaded anew where its engine still waits for an answer, so that nobody waits with it', async () => {
    const unanswered = new Promise<void>(() => undefined)
    const { services, told, state } = await setup({ state: 'sending' }, unanswered)
    await unlocked(services, () => told.push('page loaded anew'))
    expect(told).toEqual(['session closed', 'page loaded anew'])
    expect(state().lock?.state).toBe('sending')
  })
})
