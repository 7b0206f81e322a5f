import type { RememberedNumbers } from '@electron/main/services/files/remembered-numbers'
import type { Credentials } from '@electron/main/services/workspaces/credential-store'
import type { PracticeServer } from '@electron/main/services/workspaces/start-practice'
import type { WorkspaceList } from '@electron/main/services/workspaces/workspace-list'
import type { Connection } from '@electron/main/services/workspaces/workspace-services'
import type { SendRequest } from '@shared/api/exchange'
import type { Clock } from '@shared/clock'
import { parseBaseUrl } from '@shared/domain/workspace'
import { appError, type AppError } from '@shared/errors'
import type { Publish } from '@shared/ipc/contract'
import { err, ok, type Result } from '@shared/result'
import { createConnectivity } from './connectivity'
import { createRocketkorClient, type RocketkorClient } from './rocketkor-client'
import { createTokenSource } from './token-source'

type Outcome<T> = Promise<Result<T, AppError>>

/** Signs in once at an address that is not stored yet. */
export type TryAccess = (
  input: Credentials & { readonly baseUrl: string },
) => Outcome<{ accountName: string }>

type Deps = {
  workspaces: WorkspaceList
  /** The way to a server on the network. */
  sendTo: (baseUrl: string) => SendRequest
  startPractice: (workspaceId: string) => Outcome<PracticeServer>
  /** When each workspace last had contact, epoch ms; also in an earlier run. */
  contacts: Pick<RememberedNumbers, 'of' | 'note'>
  clock: Clock
  publish: Publish
}

type Way = {
  send: SendRequest
  credentials: () => Outcome<Credentials>
  practice: PracticeServer['api'] | null
}

/** Builds a workspace's way to its server: over the network, or to a practice API in this process. */
export function createConnect(deps: Deps): (workspaceId: string) => Outcome<Connection> {
  return async (workspaceId) => {
    const way = await findWay(deps, workspaceId)
    if (!way.ok) return way
    const { practice, credentials } = way.value
    practice?.onFaultsChange(() =>
      deps.publish('practiceFaultsChanged', { workspaceId, faults: practice.faults() }),
    )
    const connectivity = createConnectivity({
      workspaceId,
      lastContactAt: deps.contacts.of(workspaceId),
      clock: deps.clock,
      publish(news) {
        if (news.lastContactAt !== null) deps.contacts.note(workspaceId, news.lastContactAt)
        deps.publish('connectivityChanged', news)
      },
    })
    const client = signIn({ send: connectivity.observe(way.value.send), credentials, clock: deps.clock })
    return ok({ client, connectivity, practice })
  }
}

/** Tries an address and credentials before they are stored. */
export function createTryAccess(deps: Pick<Deps, 'sendTo' | 'clock'>): TryAccess {
  return ({ baseUrl, ...credentials }) => {
    const address = parseBaseUrl(baseUrl)
    if (address === null) return Promise.resolve(err(appError('address-not-allowed')))
    const send = deps.sendTo(address)
    return signIn({ send, credentials: () => Promise.resolve(ok(credentials)), clock: deps.clock }).whoAmI()
  }
}

async function findWay(deps: Deps, workspaceId: string): Outcome<Way> {
  const record = deps.workspaces.record(workspaceId)
  if (!record.ok) return record
  if (record.value.environment !== 'practice') {
    // Of the same record as the address: after an edit, an old connection must not take the new secret to the old server.
    const credentials = () => deps.workspaces.credentials(record.value)
    return ok({ send: deps.sendTo(record.value.baseUrl), credentials, practice: null })
  }
  const server = await deps.startPractice(workspaceId)
  if (!server.ok) return server
  const { send, api, credentials } = server.value
  return ok({ send, practice: api, credentials: () => Promise.resolve(ok(credentials)) })
}

function signIn(way: Pick<Way, 'send' | 'credentials'> & { clock: Clock }): RocketkorClient {
  return createRocketkorClient({ send: way.send, tokens: createTokenSource(way) })
}
