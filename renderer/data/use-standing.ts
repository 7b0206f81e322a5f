import type { Standing } from '@shared/sync/entry'
import { useLive, type Live } from './use-live'
import type { CustomerRepository } from './workspace-session'

/** What the engine knows of this workspace, kept up to date. */
export function useStanding(customers: CustomerRepository): Live<Standing> {
  return useLive(() => customers.standing(), [customers])
}
