import { attemptCreate, notSent } from '@electron/main/services/rocketkor/attempt-create'
import type { AttemptsUnderWay } from '@electron/main/services/rocketkor/attempts-under-way'
import type { RocketkorClient } from '@electron/main/services/rocketkor/rocketkor-client'
import type { Connection, WorkspaceServices } from '@electron/main/services/workspaces/workspace-services'
import { appError, type AppError, type ErrorCode } from '@shared/errors'
import type { Handlers } from '@shared/ipc/contract'
import { err, ok, type Result } from '@shared/result'
import type { CustomerPage } from '@shared/sync/ports'
import type { Verdict } from '@shared/sync/verdict'

type Deps = {
  services: WorkspaceServices
  attempts: AttemptsUnderWay
  onVerdictNotNoted: (code: ErrorCode) => void
}
type Create = { workspaceId: string; localKey: string; body: string }

/** The server's customers: one attempt to create, and the reads. */
export function createCustomersHandlers(deps: Deps): Handlers['customers'] {
  const { services, attempts } = deps

  async function ask<T>(
    workspaceId: string,
    question: (client: RocketkorClient) => Promise<Result<T, AppError>>,
  ) {
    const connection = await services.connection(workspaceId)
    if (!connection.ok) return connection
    const answer = await question(connection.value.client)
    const isTold = answer.ok || (await isPresent(services, workspaceId, connection.value))
    return isTold ? answer : err(appError('interrupted'))
  }

  return {
    create: async (input) => ok(await attempts.run(input, () => attempt(deps, input))),
    rejoin: async (input) => ok(await attempts.join(input)),
    retrieve: ({ workspaceId, customerId }) => ask(workspaceId, (client) => client.retrieve(customerId)),
    findByReference: async ({ workspaceId, reference }) =>
      toPage(await ask(workspaceId, (client) => client.findByReference(reference))),
    search: async ({ workspaceId, text }) => toPage(await ask(workspaceId, (client) => client.search(text))),
    list: async ({ workspaceId, filters, part }) =>
      toPage(await ask(workspaceId, (client) => client.list(filters, part))),
  }
}

async function attempt({ services, onVerdictNotNoted }: Deps, { workspaceId, ...input }: Create) {
  const journal = await services.journal(workspaceId)
  if (!journal.ok) return notSent(journal.error.code)
  // Connected only once the attempt is noted: a window that is loaded again meanwhile finds it in the journal.
  const client = { create: (body: string) => createOver(services, workspaceId, body) }
  return attemptCreate({ client, journal: journal.value, onVerdictNotNoted }, input)
}

async function createOver(services: WorkspaceServices, workspaceId: string, body: string): Promise<Verdict> {
  const connection = await services.connection(workspaceId)
  if (!connection.ok) return notSent(connection.error.code)
  const verdict = await connection.value.client.create(body)
  const isTold = verdict.verdict !== 'not-sent' || (await isPresent(services, workspaceId, connection.value))
  return isTold ? verdict : notSent('interrupted')
}

/** What failed over a connection that was replaced meanwhile says nothing of the new address or credentials. */
async function isPresent(
  services: WorkspaceServices,
  workspaceId: string,
  connection: Connection,
): Promise<boolean> {
  const present = await services.connection(workspaceId)
  return present.ok && present.value === connection
}

/** The contract's page, which may be changed by whoever gets it. */
function toPage<P extends CustomerPage>(answer: Result<P, AppError>) {
  return answer.ok ? ok({ ...answer.value, customers: [...answer.value.customers] }) : answer
}
