import type { Standing } from '@shared/sync/entry'
import { useLive, type Live } from './use-live'
import type { CustomerRepository } from './workspace-session'

/** What the engine knows of this workspace, kept up to date. */
export function useStanding(customers: CustomerRepository): Live<Standing> {
  return useLive(() => customers.standing(), [customers])
}

/** Whether nothing of this workspace is sent before a person resumes it. */
export function useIsPaused(customers: CustomerRepository): boolean {
  const standing = useStanding(customers)
  return standing.state === 'ready' && standing.value.pausedBy !== null
}
