/** Runs work for one key at a time, in the order it was asked for; other keys do not wait. */
export type KeyedLock = <T>(key: string, work: () => Promise<T>) => Promise<T>

/** A lock within this window; it keeps a save and a claim of the same customer from overlapping. */
export function createKeyedLock(): KeyedLock {
  const tails = new Map<string, Promise<unknown>>()
  return async (key, work) => {
    const turn = (tails.get(key) ?? Promise.resolve()).then(work)
    const settled = turn.catch(() => undefined)
    tails.set(key, settled)
    try {
      return await turn
    } finally {
      if (tails.get(key) === settled) tails.delete(key)
    }
  }
}

/** Runs work that holds the lock of every one of these keys; taken in one order, so that two such works cannot wait for each other. */
export function lockAll<T>(lock: KeyedLock, keys: readonly string[], work: () => Promise<T>): Promise<T> {
  const inOrder = [...new Set(keys)].sort()
  return inOrder.reduceRight<() => Promise<T>>((inner, key) => () => lock(key, inner), work)()
}
