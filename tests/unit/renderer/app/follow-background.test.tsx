// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { followBackground } from '@renderer/app/follow-background'
import { useOutboxOnShow } from '@renderer/app/outbox-on-show'
import { countNothing } from '@renderer/data/state-counts'
import type { StateCounts, WorkspaceSession } from '@renderer/data/workspace-session'
import { hideAllNotices } from '@renderer/ui/notify'
import type { OutboxNews } from '@shared/domain/outbox-tally'
import { testWorkspace, type FakeDesktop } from '@tests/support/fake-desktop'
import { renderInSession } from '@tests/support/render-in-session'
import { unusedIndex } from '@tests/support/unused-index'
import { act, cleanup, fireEvent, renderHook, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'

/** As long as a failure is said; the count beside Outbox stays. */
const SAID_MS = 20_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  hideAllNotices()
  cleanup()
  vi.useRealTimers()
})

/** Notices go as they come, in a moment. */
const MOMENT_MS = 500
const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

/** A window that hears news of its one workspace, whose outbox holds that much. */
function setup(lock: 'open' | 'locked' = 'open') {
  const { services } = renderInSession(null)
  let counts: StateCounts = { ...countNothing, refused: 2, outbox: 2 }
  const listeners = new Set<() => void>()
  const index = {
    ...unusedIndex,
    counts: () => counts,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const session = { index } as Partial<WorkspaceSession> as WorkspaceSession
  services.sessions.store.setState({ [testWorkspace.id]: { state: 'open', session } })
  services.sessionStore.setState({ lock: { state: lock } as never, workspaces: [testWorkspace] })
  const gone: string[] = []
  followBackground(services, (path) => void gone.push(path))
  const hear = async (count: number) => {
    const news: OutboxNews = { workspaceId: testWorkspace.id, workspace: null, kind: 'attention', count }
    act(() => (services.desktop as Partial<FakeDesktop> as FakeDesktop).emit('outboxNews', news))
    await pass(0)
  }
  const become = async (refused: number) => {
    counts = { ...countNothing, refused, outbox: refused }
    act(() => {
      for (const listener of [...listeners]) listener()
    })
    await pass(0)
  }
  return { services, gone, listeners, hear, become }
}

const said = () =>
  screen.queryAllByText(/needs? you\. Open the outbox\./).map(({ textContent }) => textContent)

it('says for twenty seconds what needs the agent, and then lets it go', async () => {
  const { hear, listeners } = setup()
  await hear(2)
  expect(said()).toEqual(['2 customers need you. Open the outbox.Open outbox'])
  await pass(SAID_MS - 1_000)
  expect(said()).toHaveLength(1)
  await pass(2_000)
  expect([said(), listeners.size]).toEqual([[], 0])
})

it('takes it away as soon as less needs the agent', async () => {
  const { hear, become } = setup()
  await hear(2)
  await become(2)
  expect(said()).toHaveLength(1)
  await become(1)
  await pass(MOMENT_MS)
  expect(said()).toEqual([])
})

it('puts the newest in the place of the one before, for as long again', async () => {
  const { hear } = setup()
  await hear(1)
  await pass(SAID_MS - 1_000)
  await hear(2)
  await pass(SAID_MS - 1_000)
  expect(said()).toEqual(['2 customers need you. Open the outbox.Open outbox'])
})

it('leads to the outbox', async () => {
  const { hear, gone, services } = setup()
  await hear(2)
  fireEvent.click(screen.getByRole('button', { name: 'Open outbox' }))
  await pass(MOMENT_MS)
  expect([gone, services.uiStore.getState().activeWorkspaceId]).toEqual([['/outbox'], testWorkspace.id])
  expect(said()).toEqual([])
})

it('sends nobody to the outbox who is there', async () => {
  const { hear } = setup()
  await hear(1)
  const { unmount } = renderHook(() => useOutboxOnShow(testWorkspace.id))
  await pass(MOMENT_MS)
  expect(said()).toEqual([])
  await hear(2)
  expect(said()).toEqual([])
  unmount()
  await hear(2)
  expect(said()).toHaveLength(1)
})

it('says nothing behind the lock', async () => {
  const { hear } = setup('locked')
  await hear(2)
  expect(said()).toEqual([])
})
