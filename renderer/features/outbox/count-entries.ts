import { plural, t } from '@lingui/core/macro'
import { isOnHold } from '@renderer/data/on-hold'
import type { Customer } from '@renderer/data/workspace-session'
import { standWords, stateWords, type Tone } from '@renderer/ui/state-words'
import { outboxStates, type OutboxState } from '@shared/domain/customer-state'

/** How an entry stands: what is on hold does not count as waiting. */
export type EntryStand = OutboxState | 'held'

export type EntryCount = {
  readonly stand: EntryStand
  readonly label: string
  readonly count: number
  readonly tone: Tone
}

/** The entries of the outbox, counted by how they stand. */
export function countEntries(entries: readonly Customer[]): EntryCount[] {
  const counts = outboxStates.map((stand) => ({
    stand,
    label: stand === 'queued' ? t`Waiting` : stateWords[stand].label,
    count: entriesIn(entries, stand).length,
    tone: stateWords[stand].tone,
  }))
  const held = entriesIn(entries, 'held').length
  const { label, tone } = standWords({ state: 'queued', isHeld: true })
  return held === 0 ? counts : [...counts, { stand: 'held', label, count: held, tone }]
}

/** The entries that stand like this. */
export function entriesIn(entries: readonly Customer[], stand: EntryStand): Customer[] {
  return entries.filter((entry) => standOf(entry) === stand)
}

/** What becomes of the outbox when the window is closed. */
export function keptWords(entries: readonly Customer[], isPaused: boolean): string {
  const going = entries.filter((entry) => goesOn.has(standOf(entry))).length
  if (going === 0 || isPaused) return t`You can close Outpost: everything here is kept.`
  return plural(going, {
    one: '# customer is not settled yet. If you close Outpost it is kept, and goes on when it is opened again.',
    other:
      '# customers are not settled yet. If you close Outpost they are kept, and go on when it is opened again.',
  })
}

function standOf(customer: Customer): Customer['state'] | 'held' {
  return isOnHold(customer) ? 'held' : customer.state
}

const goesOn: ReadonlySet<ReturnType<typeof standOf>> = new Set<EntryStand>(['queued', 'sending', 'unclear'])
