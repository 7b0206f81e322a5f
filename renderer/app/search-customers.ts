import type { UiStore } from '@renderer/state/ui-store'
import { askAtOnce } from './use-asked'

/** Goes to the search of the list; a customer beside the list stays there. */
export function searchCustomers(uiStore: UiStore, navigate: (to: string) => void): void {
  if (!askAtOnce(uiStore, { kind: 'search' })) navigate('/customers')
}
