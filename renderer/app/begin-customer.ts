import type { UiStore } from '@renderer/state/ui-store'
import type { CustomerType } from '@shared/domain/customer-profile'

const paths: Record<CustomerType, string> = { BUSINESS: '/new/business', INDIVIDUAL: '/new/individual' }

/** Begins a customer; its local key is made here, so that the form's place is the same before and after the first save. */
export function beginCustomer(uiStore: UiStore, navigate: (to: string) => void, type: CustomerType): void {
  const localKey = crypto.randomUUID()
  uiStore.getState().begin(localKey)
  navigate(`${paths[type]}/${localKey}`)
}
