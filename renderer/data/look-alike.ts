import type { CustomerProfile } from '@shared/domain/customer-profile'
import type { Known, Likeness } from '@shared/duplicates/likeness'
import type { CustomerSummary } from './workspace-session'

/** The customer for which likenesses are looked for; itself, and whom the agent told apart from it, do not count. */
export type Wanted = {
  readonly localKey: string
  readonly profile: CustomerProfile
  readonly except?: readonly string[]
}

/** One of many: those by these local keys, itself and whom the agent told apart from it, do not count. */
export type WantedOfMany = Known & { readonly except?: readonly string[] }

/**
 * Many for which likenesses are looked for at once. By `reach`: e-mail address, phone number, external ID, which is quick and
 * finds everything strong; by `name`: same and similar names, also of contacts, which takes as long as it does for each.
 */
export type LookAlikesOf = { readonly wanted: readonly WantedOfMany[]; readonly by: 'reach' | 'name' }

/** A customer that may be the same as the one being written, and why. */
export type LookAlike = {
  readonly customer: CustomerSummary
  readonly reasons: readonly Likeness[]
  /** So much in common that the agent is asked before a submit. */
  readonly isStrong: boolean
}
