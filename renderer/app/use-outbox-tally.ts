import { useStateCounts } from '@renderer/data/use-state-counts'
import type { StateCounts } from '@renderer/data/workspace-session'
import { useMemo } from 'react'
import { useSlots } from './services'

/**
 * `waiting` goes on by itself; `held` does once the agent releases it; `attention` waits for the agent; `unsent` counts drafts
 * as well.
 */
export type OutboxTally = Readonly<Record<'waiting' | 'held' | 'attention' | 'unsent', number>>

/** What is in the outbox of a workspace, counted; nothing while it is not open. */
export function useOutboxTally(workspaceId: string): OutboxTally {
  const slot = useSlots((slots) => slots[workspaceId])
  const counts = useStateCounts(slot?.state === 'open' ? slot.session.index : null)
  return useMemo(() => tallyOutbox(counts), [counts])
}

/** Counts what is unsent: what goes on by itself apart from what a person holds or is needed for. */
export function tallyOutbox(counts: StateCounts): OutboxTally {
  const attention = counts.refused + counts['needs-you']
  const { held, outbox, draft } = counts
  return { waiting: outbox - attention - held, held, attention, unsent: outbox + draft }
}
