import { useDeferredValue } from 'react'

/** False for the first commit of the page this belongs to, for what its first paint should not wait for; true right after. */
export function useIsPainted(): boolean {
  return useDeferredValue(true, false)
}
