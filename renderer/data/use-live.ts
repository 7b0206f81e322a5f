import { useLiveQuery } from 'dexie-react-hooks'

/** A live query's answer, or that it has none yet. A failing query throws in render, for the error boundary. */
export type Live<T> = { readonly state: 'loading' } | { readonly state: 'ready'; readonly value: T }

/** Follows a query: it runs again when what it read was written. Only Dexie may be awaited in it; `key` says what it asks. */
export function useLive<T>(query: () => Promise<T>, key: readonly unknown[]): Live<T> {
  const answer = useLiveQuery(async () => ({ key, value: await query() }), [...key])
  // The hook keeps showing the answer to the former question until it has the new one.
  const isCurrent = answer?.key.every((part, place) => Object.is(part, key[place])) ?? false
  return answer !== undefined && isCurrent ? { state: 'ready', value: answer.value } : { state: 'loading' }
}
