import type { Connectivity } from '@shared/domain/connectivity'
import type { LockStatus } from '@shared/domain/lock'
import type { Workspace } from '@shared/domain/workspace'
import { createStore, type StoreApi } from 'zustand/vanilla'

export type SessionState = {
  /** All workspaces of this computer, as main last listed them. */
  readonly workspaces: readonly Workspace[]
  /** How things stand with each workspace's server, by workspace id. */
  readonly connectivity: Readonly<Record<string, Connectivity>>
  /** How Outpost is locked, as main last said it; null before it was asked. */
  readonly lock: LockStatus | null
  /** On the way to being locked: everything is off the screen, and what was typed is being saved. */
  readonly isLocking: boolean
  /** All workspaces are listed and on their way to being open. */
  readonly isStarted: boolean
  readonly setStarted: (isStarted: boolean) => void
  readonly setLocking: (isLocking: boolean) => void
  readonly setLock: (lock: LockStatus) => void
  readonly setWorkspaces: (workspaces: readonly Workspace[]) => void
  /** Adds a workspace or replaces what was known of it. */
  readonly putWorkspace: (workspace: Workspace) => void
  readonly dropWorkspace: (workspaceId: string) => void
  readonly noteConnectivity: (connectivity: Connectivity) => void
}

export type SessionStore = StoreApi<SessionState>

/** What main told the window about workspaces and the way to their servers. */
export function createSessionStore(): SessionStore {
  return createStore((set) => ({
    workspaces: [],
    connectivity: {},
    lock: null,
    isLocking: false,
    isStarted: false,
    setStarted: (isStarted) => set({ isStarted }),
    setLocking: (isLocking) => set({ isLocking }),
    setLock: (lock) => set({ lock }),
    setWorkspaces: (workspaces) => set({ workspaces }),
    putWorkspace: (workspace) => set(({ workspaces }) => ({ workspaces: put(workspaces, workspace) })),
    dropWorkspace: (workspaceId) =>
      set(({ workspaces }) => ({ workspaces: workspaces.filter(({ id }) => id !== workspaceId) })),
    noteConnectivity: (news) =>
      set(({ connectivity }) => ({ connectivity: { ...connectivity, [news.workspaceId]: news } })),
  }))
}

function put(workspaces: readonly Workspace[], workspace: Workspace): Workspace[] {
  const isKnown = workspaces.some(({ id }) => id === workspace.id)
  return isKnown
    ? workspaces.map((known) => (known.id === workspace.id ? workspace : known))
    : [...workspaces, workspace]
}
