import { t } from '@lingui/core/macro'
import { isOnHold } from '@renderer/data/on-hold'
import type { Customer, CustomerSummary } from '@renderer/data/workspace-session'
import type { CustomerState } from '@shared/domain/customer-state'
import { customerName, listedName } from './customer-name'

/** What stands above everything that is known of a customer. */
export type CustomerHead = {
  readonly title: string
  /** Null when nothing true can be said of it. */
  readonly standing: { readonly state: CustomerState; readonly isHeld: boolean } | null
}

/** Of a customer that was read; undefined when it is not on this computer. */
export function headOf(customer: Customer | undefined): CustomerHead {
  if (customer === undefined) return { title: t`This customer is not on this computer`, standing: null }
  if (customer.damage !== null) return { title: t`Damaged record`, standing: null }
  const { state } = customer
  return { title: customerName(customer), standing: { state, isHeld: isOnHold(customer) } }
}

/** Of one that is being read, from what the list says of it; null when nothing is known yet. */
export function headWhileReading(known: CustomerSummary | null): CustomerHead | null {
  if (known === null) return null
  const { state, isHeld, isDamaged } = known
  return { title: listedName(known), standing: isDamaged ? null : { state, isHeld } }
}
