import type { Customer } from '@renderer/data/workspace-session'
import { instantText } from './instant-text'

/** Counted up when a reader of such files would have to change. */
export const JSON_VERSION = 1

/** Everything of a customer: what was typed, all that the server said, in which state it is, and what happened when. */
export function toJsonCustomer(customer: Customer): object {
  const { localKey, state, serverId, updatedAt, content, damage } = customer
  const known = { localKey, state, serverId, changedAt: instantText(updatedAt) }
  if (damage !== null) return { ...known, damage }
  const { profile, reference, capturedAt, timeline, server } = content
  return {
    ...known,
    reference,
    writtenDownAt: instantText(capturedAt),
    profile,
    server: server && { seenAt: instantText(server.seenAt), answer: server.customer.raw },
    history: timeline.map(({ at, ...event }) => ({ at: instantText(at), ...event })),
  }
}
