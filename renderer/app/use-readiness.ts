import { useEffect } from 'react'
import { holdDatabase } from '@renderer/data/hold-database'
import { rehearseOpening } from '@renderer/data/rehearse'
import { randomBytes } from '@renderer/sync/clock'
import { useReadAhead } from './later'
import { laterParts, nextParts } from './routes'
import { useUi } from './services'

/** Besides the parts, the code that opens rows. */
const readBehindTheLock = [...laterParts, { readAhead: () => rehearseOpening(randomBytes) }]

/**
 * Behind the lock the window has nothing to do, and an agent who has just unlocked waits for the list: so what that needs
 * is brought to hand before.
 */
export function useReadiness({ isLocked }: { isLocked: boolean }): void {
  const workspaceId = useUi((state) => state.activeWorkspaceId)
  useReadAhead(nextParts, { isAtOnce: true })
  useReadAhead(isLocked ? readBehindTheLock : laterParts, { isAtOnce: isLocked })
  useEffect(() => {
    if (!isLocked || workspaceId === null) return
    const held = holdDatabase(workspaceId)
    return () => void held.then((letGo) => letGo())
  }, [isLocked, workspaceId])
}
