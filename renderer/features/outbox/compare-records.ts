import { profileSections } from '@renderer/ui/profile-facts'
import type { ServerCustomer } from '@shared/api/customer'
import type { CustomerProfile } from '@shared/domain/customer-profile'

export type ComparedRow = {
  readonly label: string
  readonly ours: string
  readonly theirs: string
  readonly isSame: boolean
}

/** What the agent wrote beside what the server has, field by field; fields that only one side has stay. */
export function compareRecords(ours: CustomerProfile, theirs: ServerCustomer): ComparedRow[] {
  const left = factsOf(ours)
  const right = theirs.profile === null ? new Map<string, string>() : factsOf(theirs.profile)
  const labels = new Set([...left.keys(), ...right.keys()])
  return [...labels].map((label) => {
    const row = { label, ours: left.get(label) ?? '', theirs: right.get(label) ?? '' }
    return { ...row, isSame: plain(row.ours) === plain(row.theirs) }
  })
}

function factsOf(profile: CustomerProfile): Map<string, string> {
  const facts = profileSections(profile).flatMap((section) => section.facts)
  return new Map(facts.map(({ label, value }) => [label, value]))
}

/** Case, spaces and phone punctuation make no difference between two records. */
function plain(value: string): string {
  return value.toLowerCase().replace(/[\s().-]+/g, '')
}
