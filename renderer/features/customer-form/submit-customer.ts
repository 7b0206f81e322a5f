import type { CustomerRepository } from '@renderer/data/workspace-session'
import { checkProfile } from '@shared/domain/check-profile'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import type { FieldProblem } from '@shared/domain/field-problem'
import type { AppError } from '@shared/errors'
import type { Autosave } from './autosave'

export type SubmitOutcome =
  | { readonly outcome: 'queued' | 'not-saved' }
  | { readonly outcome: 'incomplete'; readonly problems: readonly FieldProblem[] }
  | { readonly outcome: 'failed'; readonly error: AppError }

type Deps = {
  readonly customers: Pick<CustomerRepository, 'submit'>
  readonly autosave: Pick<Autosave<CustomerProfile>, 'flush'>
}

/** Queues what is on the screen: checked first, then safe on the disk, then submitted. */
export async function submitCustomer(
  { customers, autosave }: Deps,
  draft: { readonly localKey: string; readonly profile: CustomerProfile },
): Promise<SubmitOutcome> {
  const problems = checkProfile(draft.profile)
  if (problems.length > 0) return { outcome: 'incomplete', problems }
  if (!(await autosave.flush())) return { outcome: 'not-saved' }
  const submitted = await customers.submit(draft.localKey)
  if (submitted.ok) return { outcome: 'queued' }
  const { error } = submitted
  return error.code === 'incomplete'
    ? { outcome: 'incomplete', problems: error.problems }
    : { outcome: 'failed', error }
}
