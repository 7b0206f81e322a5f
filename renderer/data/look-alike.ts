import type { CustomerProfile } from '@shared/domain/customer-profile'
import type { Likeness } from '@shared/duplicates/likeness'
import type { CustomerSummary } from './workspace-session'

/** The customer for which likenesses are looked for; itself does not count. */
export type Wanted = { readonly localKey: string; readonly profile: CustomerProfile }

/** A customer that may be the same as the one being written, and why. */
export type LookAlike = {
  readonly customer: CustomerSummary
  readonly reasons: readonly Likeness[]
  /** So much in common that the agent is asked before a submit. */
  readonly isStrong: boolean
}
