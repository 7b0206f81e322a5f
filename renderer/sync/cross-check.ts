import { isUnsent } from '@shared/domain/customer-state'
import type { CustomerContent } from '@shared/domain/customer'
import type { JournalEntry } from '@renderer/data/workspace-data'
import type { Customer, SoundCustomer } from '@renderer/data/workspace-session'

/** One thing to put right so that rows and journal say the same. */
export type Mending =
  /** The journal gives back what the rows lost, or have older. */
  | {
      readonly kind: 'restore'
      readonly record: JournalEntry
      readonly state: 'draft' | 'queued' | 'unclear'
    }
  /** The rows give back what the journal lost, or has older. */
  | { readonly kind: 'record'; readonly customer: SoundCustomer }
  /** The row says it was being sent; the journal proves that the program ended before the request left. */
  | { readonly kind: 'not-sent'; readonly localKey: string }
  /** The journal still holds what is settled. */
  | { readonly kind: 'settle'; readonly localKey: string }

/** Compares the journal with the rows: every unsent customer, and every one the journal names. */
export function crossCheck(records: readonly JournalEntry[], customers: readonly Customer[]): Mending[] {
  const recordOf = new Map(records.map((record) => [record.localKey, record]))
  const known = new Set(customers.map(({ localKey }) => localKey))
  return [
    ...records.filter(({ localKey }) => !known.has(localKey)).map(toRestore),
    ...customers.flatMap((customer) => compare(customer, recordOf.get(customer.localKey)) ?? []),
  ]
}

function compare(customer: Customer, record: JournalEntry | undefined): Mending | null {
  const { localKey } = customer
  if (!isUnsent(customer.state)) return record === undefined ? null : { kind: 'settle', localKey }
  if (customer.damage === 'row-too-new') return null
  if (customer.damage !== null) return record === undefined ? null : toRestore(record)
  if (record === undefined) return { kind: 'record', customer }
  if (customer.state === 'sending' && isNeverSent(record)) return { kind: 'not-sent', localKey }
  // Beyond this point the engine, not the agent, wrote last: a newer line there never took effect.
  if (isEngines(customer)) return null
  const ahead = record.content.revision - customer.content.revision
  if (ahead > 0) return toRestore(record)
  return ahead < 0 ? { kind: 'record', customer } : null
}

function isEngines({ state }: SoundCustomer): boolean {
  return state === 'sending' || state === 'unclear' || state === 'needs-you'
}

// Main fsyncs the attempt before the request leaves. A record that the rows gave back carries its attempts in its
// timeline instead.
function isNeverSent({ isAttempted, content }: JournalEntry): boolean {
  return !isAttempted && !isUndecided(content)
}

function toRestore(record: JournalEntry): Mending {
  return { kind: 'restore', record, state: restoredState(record) }
}

// A draft, even one that was sent before, was taken back by the agent after its outcome was known.
function restoredState(record: JournalEntry): 'draft' | 'queued' | 'unclear' {
  if (record.state === 'draft' || record.body === null) return 'draft'
  return isNeverSent(record) ? 'queued' : 'unclear'
}

/** Whether its own timeline ends in an attempt without an outcome. */
function isUndecided({ timeline }: CustomerContent): boolean {
  const last = timeline.findLast(({ kind }) => kind in outcomeKnown)
  return last !== undefined && outcomeKnown[last.kind] === false
}

const outcomeKnown: Partial<Record<CustomerContent['timeline'][number]['kind'], boolean>> = {
  submitted: true,
  refused: true,
  'not-sent': true,
  'decided-different': true,
  reconsidered: false,
  sent: false,
  unclear: false,
}
