import { itemPath } from '@renderer/ui/field-path'
import { primaryIndex } from '@renderer/ui/form-fields'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import type { SectionName } from './draft-form'

const personDetails: readonly string[] = [
  'prefix',
  'middleName',
  'suffix',
  'primaryPhoneNumber.extension',
  'primaryPhoneNumber.provider',
]

/** The folded part that shows a field; null for the fields that are always in sight. */
export function sectionOf(profile: CustomerProfile, path: string): SectionName | null {
  const item = itemPath(path)
  if (item?.list === 'addresses') return 'addresses'
  if (item?.list === 'metadata' || path === 'externalId') return 'more'
  const isOther = item !== null && profile.type === 'BUSINESS' && item.index !== primaryIndex(profile)
  if (isOther) return 'contacts'
  return personDetails.includes(item?.rest ?? path) ? 'person' : null
}

/** How many of these fields each folded part shows. */
export function countBySection(profile: CustomerProfile, paths: Iterable<string>): Map<SectionName, number> {
  const counts = new Map<SectionName, number>()
  for (const path of paths) {
    const section = sectionOf(profile, path)
    if (section !== null) counts.set(section, (counts.get(section) ?? 0) + 1)
  }
  return counts
}
