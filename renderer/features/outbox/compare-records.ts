import { t } from '@lingui/core/macro'
import { compareProfiles, type ComparedRow } from '@renderer/ui/compare-profiles'
import { countWords, listWords } from '@renderer/ui/number-words'
import type { ServerCustomer } from '@shared/api/customer'
import type { CustomerProfile } from '@shared/domain/customer-profile'

export type { ComparedRow } from '@renderer/ui/compare-profiles'

/** What the agent wrote beside what the server has, field by field. */
export function compareRecords(ours: CustomerProfile, theirs: ServerCustomer): ComparedRow[] {
  return compareProfiles(ours, theirs.profile)
}

/** How far the two agree, in a sentence. */
export function matchWords(rows: readonly ComparedRow[]): string {
  const differing = rows.filter(({ isSame }) => !isSame).map(({ label }) => label)
  if (differing.length === 0) return t`All fields are the same.`
  if (differing.length === rows.length) return t`No field is the same.`
  const labels = listWords(differing)
  const same = countWords(rows.length - differing.length)
  const all = countWords(rows.length)
  return t`${same} of ${all} fields are the same. Different: ${labels}.`
}
