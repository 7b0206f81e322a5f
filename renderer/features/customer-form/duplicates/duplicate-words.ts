import type { LookAlike } from '@renderer/data/look-alike'
import type { ComparedRow } from '@renderer/ui/compare-profiles'
import { stateWords } from '@renderer/ui/state-words'
import type { Likeness } from '@shared/duplicates/likeness'

const reasons: Record<Likeness, string> = {
  email: 'same email',
  phone: 'same phone number',
  'external-id': 'same external ID',
  name: 'same name',
  'similar-name': 'similar name',
}

/** What two customers have in common, in words: "same phone number and similar name". */
export function reasonWords(found: readonly Likeness[]): string {
  const words = found.map((likeness) => reasons[likeness])
  const last = words.pop() ?? ''
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`
}

/** What a customer that looks alike is called; its state says whether the server has it. */
export function lookAlikeName({ customer }: LookAlike): string {
  return (
    customer.name || customer.person || customer.email || customer.serverId || 'A customer without a name'
  )
}

/** The state of one that looks alike, as the list calls it. */
export function lookAlikeState({ customer }: LookAlike): string {
  return stateWords[customer.state].label
}

/** How far two records agree, in a sentence. */
export function agreementWords(rows: readonly ComparedRow[]): string {
  const same = rows.filter(({ isSame }) => isSame).length
  return same === rows.length ? 'All fields are the same.' : `${same} of ${rows.length} fields are the same.`
}
