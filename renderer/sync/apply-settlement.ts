import type { ServerCustomer } from '@shared/api/customer'
import { inShort } from '@shared/api/refusal'
import type { TimelineEvent } from '@shared/domain/customer'
import { nextState, type CustomerState } from '@shared/domain/customer-state'
import type { Settlement } from '@shared/sync/ports'
import { withEvent } from '@renderer/data/change-content'
import type { OutboxLine, SoundCustomer } from '@renderer/data/workspace-session'

/** A settlement that leaves the entry in the outbox; the others adopt what the server has. */
export type OpenSettlement = Exclude<Settlement, { event: 'accepted' | 'found' }>

/** The customer after a settlement; null when it is not legal in the customer's present state. */
export function applySettlement(
  customer: SoundCustomer,
  settlement: OpenSettlement,
  now: number,
): SoundCustomer | null {
  const state = nextState(customer.state, settlement.event)
  if (state === undefined || customer.entry === null) return null
  return {
    ...customer,
    state,
    updatedAt: needsAgent(state) ? now : customer.updatedAt,
    content: withEvent(customer.content, happened(settlement, now)),
    entry: { ...customer.entry, ...changedEntry(settlement, customer.entry), nextTryAt: null },
  }
}

// Only news for the agent moves a customer to the top of a list; tries that come and go do not.
function needsAgent(state: CustomerState): boolean {
  return state === 'refused' || state === 'needs-you'
}

function happened(settlement: OpenSettlement, at: number): TimelineEvent {
  switch (settlement.event) {
    case 'refused':
      return { at, kind: 'refused', refusal: inShort(settlement.refusal) }
    case 'duplicate':
      return { at, kind: 'refused', code: 'conflict' }
    case 'not-sent':
    case 'unclear':
      return { at, kind: settlement.event, code: settlement.code }
    case 'candidates':
      return { at, kind: 'candidates-found' }
    case 'missed':
      return { at, kind: 'probe-missed' }
  }
}

function changedEntry(settlement: OpenSettlement, entry: OutboxLine): Partial<OutboxLine> {
  switch (settlement.event) {
    case 'refused':
    case 'duplicate':
      return { refusal: settlement.refusal }
    case 'not-sent':
    case 'unclear':
      return { lastCode: settlement.code }
    case 'candidates':
      return { candidates: uniteCandidates(settlement.candidates, entry.candidates) }
    case 'missed':
      return {}
  }
}

/** New candidates before those the agent was asked about earlier. */
function uniteCandidates(
  found: readonly ServerCustomer[],
  asked: readonly ServerCustomer[],
): ServerCustomer[] {
  const ids = new Set(found.map(({ id }) => id))
  return [...found, ...asked.filter(({ id }) => !ids.has(id))]
}
