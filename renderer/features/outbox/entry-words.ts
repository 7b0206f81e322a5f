import { plural, t } from '@lingui/core/macro'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { displayName } from '@shared/domain/customer-profile'

/** Who an entry is about. */
export function entryName({ content }: SoundCustomer): string {
  const name = content.profile === null ? '' : displayName(content.profile)
  return name === '' ? t`No name` : name
}

/** How often it was tried. */
export function triesWords(attempts: number): string {
  if (attempts === 0) return t`Not tried yet`
  return plural(attempts, { one: '# try', other: '# tries' })
}
