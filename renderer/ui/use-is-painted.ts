import { useDeferredValue } from 'react'

/** Whether the page this belongs to was painted once: for what no first paint should wait for. */
export function useIsPainted(): boolean {
  return useDeferredValue(true, false)
}
