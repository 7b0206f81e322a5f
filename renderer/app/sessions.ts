import type { WorkspaceSession } from '@renderer/data/workspace-session'
import { appError, type AppError } from '@shared/errors'
import { err, type Result } from '@shared/result'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** One workspace on its way to being usable. */
export type SessionSlot =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly session: WorkspaceSession }
  | { readonly state: 'failed'; readonly error: AppError }

export type SessionSlots = Readonly<Record<string, SessionSlot>>

/** Every workspace's session: all are open, so that each outbox goes on sending whichever is on show. */
export type Sessions = {
  readonly store: StoreApi<SessionSlots>
  /** Opens a workspace unless it is open or opening already. */
  open(workspaceId: string): Promise<void>
  /** Lets a workspace's outbox go on while nothing of it can be seen. */
  sendOnly(workspaceId: string): Promise<void>
  /** Closes all and forgets what they held in memory. */
  closeAll(): Promise<void>
  /** Closes a workspace that was removed and deletes its rows. */
  forget(workspaceId: string): Promise<Result<void, AppError>>
}

/** What goes on until it is closed. */
type Closable = Pick<WorkspaceSession, 'close'>

type Deps = {
  readonly openSession: (workspaceId: string) => Promise<Result<WorkspaceSession, AppError>>
  readonly openSending: (workspaceId: string) => Promise<Result<Closable, AppError>>
  readonly eraseData: (workspaceId: string) => Promise<Result<void, AppError>>
  /** Told of bugs, for the log. */
  readonly onUnexpected: (cause: unknown) => void
}

/** The holder of all sessions of the window. */
export function createSessions({ openSession, openSending, eraseData, onUnexpected }: Deps): Sessions {
  const store = createStore<SessionSlots>(() => ({}))
  const put = (workspaceId: string, slot: SessionSlot) => store.setState({ [workspaceId]: slot })
  const tryOpen = (workspaceId: string) =>
    openSession(workspaceId).catch((cause: unknown) => {
      onUnexpected(cause)
      return err(appError('internal'))
    })
  const openings = new Map<string, Promise<void>>()
  const sending = new Set<Closable>()
  const open = async (workspaceId: string) => {
    put(workspaceId, { state: 'opening' })
    const opened = await tryOpen(workspaceId)
    put(
      workspaceId,
      opened.ok ? { state: 'open', session: opened.value } : { state: 'failed', error: opened.error },
    )
  }
  return {
    store,
    async open(workspaceId) {
      const slot = store.getState()[workspaceId]
      if (slot === undefined || slot.state === 'failed') openings.set(workspaceId, open(workspaceId))
      await openings.get(workspaceId)
    },
    async sendOnly(workspaceId) {
      const opened = await openSending(workspaceId)
      if (opened.ok) sending.add(opened.value)
    },
    async closeAll() {
      await Promise.all(openings.values())
      openings.clear()
      const open = Object.values(store.getState()).flatMap((slot) =>
        slot.state === 'open' ? [slot.session] : [],
      )
      store.setState({}, true)
      const closing = [...open, ...sending]
      sending.clear()
      await Promise.all(closing.map((one) => one.close()))
    },
    async forget(workspaceId) {
      // What is still opening can only be closed once it is open.
      await openings.get(workspaceId)
      openings.delete(workspaceId)
      const { [workspaceId]: slot, ...others } = store.getState()
      store.setState(others, true)
      if (slot?.state === 'open') await slot.session.close()
      return eraseData(workspaceId)
    },
  }
}
