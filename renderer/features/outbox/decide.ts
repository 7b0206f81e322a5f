import type { CustomerRepository, Undecided, WorkspaceSession } from '@renderer/data/workspace-session'
import type { ServerCustomer } from '@shared/api/customer'
import type { AppError } from '@shared/errors'
import { ok, type Result } from '@shared/result'

/** What the agent judged: it is this customer of the server, or none of them. */
export type Decision = { readonly same: ServerCustomer } | 'different'

/** A decision that was taken, and for a while the way back. */
export type Decided = {
  /** The time to undo is over: what was decided different may be sent. */
  stand(): Promise<Result<void, AppError>>
  takeBack(): Promise<Result<void, AppError>>
}

type Deps = {
  readonly customers: Pick<CustomerRepository, 'decideSame' | 'decideDifferent' | 'reconsider' | 'release'>
  readonly sync: Pick<WorkspaceSession['sync'], 'wake'>
}

/** Carries out what the agent judged of a customer that needs a person. */
export async function decide(
  { customers, sync }: Deps,
  localKey: string,
  decision: Decision,
): Promise<Result<Decided, AppError>> {
  const decided = await take(customers, localKey, decision)
  if (!decided.ok) return decided
  return ok({
    takeBack: () => customers.reconsider(decided.value),
    async stand() {
      if (decision !== 'different') return ok(undefined)
      const released = await customers.release(localKey, 'undo')
      if (released.ok) sync.wake()
      return released
    },
  })
}

function take(
  customers: Deps['customers'],
  localKey: string,
  decision: Decision,
): Promise<Result<Undecided, AppError>> {
  if (decision === 'different') return customers.decideDifferent(localKey)
  return customers.decideSame({ localKey, serverId: decision.same.id, customer: decision.same })
}
