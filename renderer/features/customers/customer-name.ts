import { t } from '@lingui/core/macro'
import type { CustomerSummary, SoundCustomer } from '@renderer/data/workspace-session'
import { displayName } from '@shared/domain/customer-profile'

/** What a customer is called on the screen, also when nobody gave it a name. */
export function customerName({ content, serverId }: SoundCustomer): string {
  const name = content.profile === null ? '' : displayName(content.profile)
  if (name !== '') return name
  return serverId === '' ? t`No name yet` : serverId
}

/** What the list calls a customer. */
export function listedName({ name, isDamaged, serverId }: CustomerSummary): string {
  if (name !== '') return name
  if (isDamaged) return t`Damaged record`
  return serverId === '' ? t`No name yet` : serverId
}
