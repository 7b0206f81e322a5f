import type { CustomerContent, TimelineEvent } from '@shared/domain/customer'
import type { CustomerProfile } from '@shared/domain/customer-profile'

// An entry that could not be sent for weeks is tried thousands of times; the beginning and the recent past say it all.
const KEPT_FIRST = 20
const KEPT_LAST = 180

/** The content of a customer that is being captured here. */
export function newContent(profile: CustomerProfile, now: number): CustomerContent {
  const timeline: TimelineEvent[] = [{ at: now, kind: 'captured' }]
  return { profile, reference: null, revision: 1, capturedAt: now, timeline, server: null }
}

/** Adds to the timeline; a very long one loses its middle. */
export function withEvent(content: CustomerContent, event: TimelineEvent): CustomerContent {
  const timeline = [...content.timeline, event]
  if (timeline.length > KEPT_FIRST + KEPT_LAST) timeline.splice(KEPT_FIRST, 1)
  return { ...content, timeline }
}

/** The same content as the agent's next save. */
export function nextRevision(content: CustomerContent): CustomerContent {
  return { ...content, revision: content.revision + 1 }
}
