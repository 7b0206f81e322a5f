import { t } from '@lingui/core/macro'
import type { CustomerRepository } from '@renderer/data/workspace-session'
import { notifyFailed } from '@renderer/ui/notify'
import { copyProfile } from '@shared/domain/copy-profile'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { localChangeWords } from './local-change-words'

/** Starts a new draft from what is known of a customer; answers where it is written on, null when it was not saved. */
export async function duplicateAsDraft(
  customers: Pick<CustomerRepository, 'saveDraft'>,
  profile: CustomerProfile,
  newKey: () => string,
): Promise<string | null> {
  const localKey = newKey()
  const saved = await customers.saveDraft({ localKey, profile: copyProfile(profile) })
  if (saved.ok) return `/customers/${localKey}/edit`
  notifyFailed(t`Not duplicated: ${{ error: localChangeWords(saved.error) }}`)
  return null
}
