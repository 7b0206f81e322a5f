import type { CustomerProfile } from '@shared/domain/customer-profile'
import { madeReference } from '@shared/domain/made-reference'
import { labelledWords } from './labelled-words'
import { profileSections } from './profile-facts'

export type ComparedRow = {
  readonly label: string
  /** Empty when only the other side has it. */
  readonly ours: string
  readonly theirs: string
  readonly agreement: Agreement
}

/** What only one side has speaks neither for nor against the two being one. */
export type Agreement = 'same' | 'differs' | 'one-sided'

/** Two records side by side, field by field; fields that only one side has stay. */
export function compareProfiles(ours: CustomerProfile, theirs: CustomerProfile | null): ComparedRow[] {
  const left = factsOf(ours, theirs)
  const right = theirs === null ? new Map<string, string>() : factsOf(theirs, ours)
  const labels = new Set([...left.keys(), ...right.keys()])
  return [...labels].map((label) => {
    const row = { label, ours: left.get(label) ?? '', theirs: right.get(label) ?? '' }
    return { ...row, agreement: agreementOf(row) }
  })
}

function factsOf(profile: CustomerProfile, other: CustomerProfile | null): Map<string, string> {
  const found = new Map<string, string>()
  for (const { title, facts } of profileSections(profile, { reference: beyondComparing(profile, other) }))
    for (const { label, value } of facts) found.set(freeLabel(found, title, label), value)
  return found
}

const UUID = '[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}'
const MADE = new RegExp(`^${madeReference(UUID)}$`, 'i')

/**
 * An external ID that Outpost made: it tells two records apart, not two customers, so it speaks only where both have the
 * same. The reference on a row would not do: it is the organisation's own external ID where the agent typed one, and a
 * record that was retrieved has none.
 */
function beyondComparing({ externalId = '' }: CustomerProfile, other: CustomerProfile | null): string | null {
  const isShared = plain(externalId) === plain(other?.externalId ?? '')
  return MADE.test(externalId) && !isShared ? externalId : null
}

/** A second contact has the same labels as the first: its section says which is meant. */
function freeLabel(taken: ReadonlyMap<string, string>, title: string, label: string): string {
  if (!taken.has(label)) return label
  let name = labelledWords(title, label)
  for (let count = 2; taken.has(name); count++) name = labelledWords(`${title} ${count}`, label)
  return name
}

function agreementOf({ ours, theirs }: Pick<ComparedRow, 'ours' | 'theirs'>): Agreement {
  if (ours === '' || theirs === '') return 'one-sided'
  return plain(ours) === plain(theirs) ? 'same' : 'differs'
}

/** Case, spaces and phone punctuation make no difference between two records. */
function plain(value: string): string {
  return value.toLowerCase().replace(/[\s().-]+/g, '')
}
