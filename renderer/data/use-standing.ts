import type { PauseReason, Standing } from '@shared/sync/entry'
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

/** Why nothing of a workspace is sent; null while something is, and while it is not open. */
export function usePausedBy(customers: CustomerRepository | null): PauseReason | null {
  const standing = useLive(
    async () => (customers === null ? null : (await customers.standing()).pausedBy),
    [customers],
  )
  return standing.state === 'ready' ? standing.value : null
}
