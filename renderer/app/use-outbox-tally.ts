import { countStates } from '@renderer/data/use-outbox-counts'
import type { CustomerSummary } from '@renderer/data/workspace-session'
import { useMemo } from 'react'
import { useSummaries } from './use-summaries'

/** `waiting` goes on by itself; `attention` waits for the agent; `unsent` counts drafts as well. */
export type OutboxTally = { readonly waiting: number; readonly attention: number; readonly unsent: number }

/** What is in the outbox of a workspace, counted. */
export function useOutboxTally(workspaceId: string): OutboxTally {
  const summaries = useSummaries(workspaceId)
  return useMemo(() => tallyOutbox(summaries), [summaries])
}

/** Counts what is unsent: what goes on by itself apart from what needs a person. */
export function tallyOutbox(summaries: readonly CustomerSummary[]): OutboxTally {
  const counts = countStates(summaries)
  const attention = counts.refused + counts['needs-you']
  return { waiting: counts.outbox - attention, attention, unsent: counts.outbox + counts.draft }
}
