import type { CustomerRepository, WorkspaceSession } from '@renderer/data/workspace-session'
import type { ServerCustomer } from '@shared/api/customer'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'

/** What the agent judged: it is this customer of the server, or none of them. */
export type Decision = { readonly same: ServerCustomer } | 'different'

type Deps = {
  readonly customers: Pick<CustomerRepository, 'decideSame' | 'decideDifferent'>
  readonly sync: Pick<WorkspaceSession['sync'], 'wake'>
}

/** Carries out what the agent judged of a customer that needs a person. */
export async function decide(
  { customers, sync }: Deps,
  localKey: string,
  decision: Decision,
): Promise<Result<void, AppError>> {
  if (decision !== 'different') {
    return customers.decideSame({ localKey, serverId: decision.same.id, customer: decision.same })
  }
  const decided = await customers.decideDifferent(localKey)
  if (decided.ok) sync.wake()
  return decided
}
