import type { Customer } from '@renderer/data/workspace-session'
import { stateWords, type Tone } from '@renderer/ui/state-words'
import { outboxStates, type OutboxState } from '@shared/domain/customer-state'

export type EntryCount = { readonly label: string; readonly count: number; readonly tone: Tone }

/** The entries of the outbox, counted by state; what is on hold does not count as waiting. */
export function countEntries(entries: readonly Customer[]): EntryCount[] {
  const held = entries.filter(isHeld).length
  const counts = outboxStates.map((state) => ({
    label: state === 'queued' ? 'Waiting' : stateWords[state].label,
    count: entries.filter((entry) => entry.state === state).length - (state === 'queued' ? held : 0),
    tone: stateWords[state].tone,
  }))
  return held === 0 ? counts : [...counts, { label: 'On hold', count: held, tone: 'quiet' }]
}

/** What becomes of the outbox when the window is closed. */
export function keptWords(entries: readonly Customer[], isPaused: boolean): string {
  const going = entries.filter((entry) => goesOn.has(entry.state) && !isHeld(entry)).length
  if (going === 0 || isPaused) return 'You can close Outpost: everything here is kept.'
  const customers = going === 1 ? '1 customer is' : `${going} customers are`
  return `${customers} on the way. If you close Outpost they are kept, and go on when it is opened again.`
}

function isHeld({ state, entry }: Customer): boolean {
  return state === 'queued' && entry?.heldFor === 'agent'
}

const goesOn: ReadonlySet<Customer['state']> = new Set<OutboxState>(['queued', 'sending', 'unclear'])
