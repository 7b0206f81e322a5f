import type { CustomerRepository } from '@renderer/data/workspace-session'
import type { DesktopApi } from '@shared/ipc/contract'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'

type Deps = { readonly desktop: Pick<DesktopApi, 'customers'>; readonly customers: CustomerRepository }
type Target = { readonly workspaceId: string; readonly customerId: string }

/** Fetches one customer from the server and keeps it on this computer. */
export async function retrieveCustomer(
  { desktop, customers }: Deps,
  target: Target,
): Promise<Result<{ localKey: string }, AppError>> {
  const retrieved = await desktop.customers.retrieve(target)
  return retrieved.ok ? customers.keep(retrieved.value) : retrieved
}
