import { useLocation } from 'wouter'
import { beginCustomer } from './begin-customer'
import { shortcuts } from './palette/shortcuts'
import { searchCustomers } from './search-customers'
import { useServices } from './services'
import { askAtOnce } from './use-asked'
import { useKeys } from './use-keys'

/** The places where something is being written that one key too many would leave. */
const forms = [
  /^\/new\//,
  /^\/(customers|outbox)\/[^/]+\/edit$/,
  /^\/customers\/import$/,
  /^\/settings\/workspaces\//,
]

/** The keys that begin a customer or a search from every page that is no form. */
export function usePageKeys(): void {
  const { uiStore } = useServices()
  const [path, navigate] = useLocation()
  const isForm = forms.some((form) => form.test(path))
  useKeys(
    isForm
      ? {}
      : {
          [shortcuts.newBusiness]: () => beginCustomer(uiStore, navigate, 'BUSINESS'),
          [shortcuts.newIndividual]: () => beginCustomer(uiStore, navigate, 'INDIVIDUAL'),
          [shortcuts.search]: () => searchCustomers(uiStore, navigate),
          // Where there is a menu to choose from, it says what the next key may be.
          [shortcuts.newCustomer]: () => {
            if (!askAtOnce(uiStore, { kind: 'new' })) uiStore.getState().ask(null)
          },
        },
  )
}
