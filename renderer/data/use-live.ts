import { useLiveQuery, useObservable } from 'dexie-react-hooks'
import { followPaced } from './paced-query'

/** A live query's answer, or that it has none yet. A failing query throws in render, for the error boundary. */
export type Live<T> = { readonly state: 'loading' } | { readonly state: 'ready'; readonly value: T }

type Answer<T> = { readonly key: readonly unknown[]; readonly value: T }

/** Follows a query: it runs again when what it read was written. Only Dexie may be awaited in it; `key` says what it asks. */
export function useLive<T>(query: () => Promise<T>, key: readonly unknown[]): Live<T> {
  const answer = useLiveQuery(async () => ({ key, value: await query() }), [...key])
  return toLive(answer, key)
}

/** The same for a query that reads much of what is written often: it runs again only as often as the window can bear. */
export function usePacedLive<T>(query: () => Promise<T>, key: readonly unknown[]): Live<T> {
  const answer = useObservable<Answer<T> | undefined>(
    () => ({
      subscribe: (next, error) =>
        followPaced(query, {
          next: (value) => void next({ key, value }),
          error: (cause) => void error?.(cause),
        }),
      // Asked so that it is not subscribed to only to see whether it has a value already.
      hasValue: () => false,
    }),
    [...key],
  )
  return toLive(answer, key)
}

// The hooks keep showing the answer to the former question until they have the new one.
function toLive<T>(answer: Answer<T> | undefined, key: readonly unknown[]): Live<T> {
  const isCurrent = answer?.key.every((part, place) => Object.is(part, key[place])) ?? false
  return answer !== undefined && isCurrent ? { state: 'ready', value: answer.value } : { state: 'loading' }
}
