import { rm } from 'node:fs/promises'
import type { Journal } from '@electron/main/services/journal/journal'
import type { ConnectivityWatch } from '@electron/main/services/rocketkor/connectivity'
import type { RocketkorClient } from '@electron/main/services/rocketkor/rocketkor-client'
import type { PracticeApi } from '@electron/practice-api/practice-api'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { createCache } from './cache'

type Outcome<T> = Promise<Result<T, AppError>>

/** A workspace's way to its server. */
export type Connection = {
  readonly client: RocketkorClient
  readonly connectivity: ConnectivityWatch
  /** The server itself, for practice workspaces. */
  readonly practice: PracticeApi | null
}

/** What runs for each workspace; each part is started when it is first needed. */
export type WorkspaceServices = {
  connection(workspaceId: string): Outcome<Connection>
  journal(workspaceId: string): Outcome<Journal>
  /** Address or credentials were changed: the next call starts a new connection. */
  reconnect(workspaceId: string): void
  /** Ends everything of a removed workspace and deletes its files. */
  forget(workspaceId: string): Promise<void>
  /** Customers that were submitted and are not settled yet, as the journals know it that have been opened since the start. */
  submittedCount(): Promise<number>
  /** Closes every journal and forgets every connection, token and opened key; the next call starts anew. */
  closeAll(): Promise<void>
}

/** Starts what a workspace needs once, however many ask; what could not be started is tried again at the next call. */
export function createWorkspaceServices(deps: {
  connect: (workspaceId: string) => Outcome<Connection>
  openJournal: (workspaceId: string) => Outcome<Journal>
  folderOf: (workspaceId: string) => string
  onLeftover: () => void
}): WorkspaceServices {
  const connections = createCache(deps.connect)
  const journals = createCache(deps.openJournal)
  // Kept when a journal is closed, so that a locked Outpost still knows.
  const counts = new Map<string, number>()
  const disconnect = async (workspaceId: string) => {
    const connection = await connections.take(workspaceId)
    if (connection?.ok === true) connection.value.connectivity.retire()
  }
  const closeJournal = async (workspaceId: string) => {
    const journal = await journals.take(workspaceId)
    if (journal?.ok !== true) return
    counts.set(workspaceId, journal.value.submittedCount())
    await journal.value.close()
  }
  const countSubmitted = async (workspaceId: string) => {
    const journal = await journals.get(workspaceId)
    if (journal.ok) counts.set(workspaceId, journal.value.submittedCount())
  }
  return {
    connection: (workspaceId) => connections.get(workspaceId),
    journal: (workspaceId) => journals.get(workspaceId),
    reconnect: (workspaceId) => void disconnect(workspaceId),
    async forget(workspaceId) {
      await disconnect(workspaceId)
      await closeJournal(workspaceId)
      counts.delete(workspaceId)
      // Without its key, which is gone by now, nothing in the folder can be read.
      await rm(deps.folderOf(workspaceId), { recursive: true, force: true }).catch(deps.onLeftover)
    },
    async submittedCount() {
      await Promise.all(journals.keys().map(countSubmitted))
      return [...counts.values()].reduce((sum, count) => sum + count, 0)
    },
    async closeAll() {
      await Promise.all([...journals.keys().map(closeJournal), ...connections.keys().map(disconnect)])
    },
  }
}
