import type { CustomerIndex } from '@renderer/data/workspace-session'
import type { CustomerState } from '@shared/domain/customer-state'

type Watched = { readonly localKey: string; readonly states: readonly CustomerState[] }

/** Calls back once when the customer is in none of these states any more; answers how to stop watching. */
export function onceLeft(
  index: CustomerIndex,
  { localKey, states }: Watched,
  callback: () => void,
): () => void {
  const stop = index.watch(localKey, (state) => {
    if (state !== null && states.includes(state)) return
    stop()
    callback()
  })
  return stop
}
