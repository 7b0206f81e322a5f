import type { Result } from '@shared/result'

/** Builds a value per key once; a failed build is forgotten, so that the next caller tries again. */
export type Cache<T> = {
  get(key: string): Promise<T>
  /** Removes and returns what is there, or being built. */
  take(key: string): Promise<T | undefined>
  keys(): string[]
}

export function createCache<T extends Result<unknown, unknown>>(
  build: (key: string) => Promise<T>,
): Cache<T> {
  const building = new Map<string, Promise<T>>()

  function start(key: string): Promise<T> {
    const started = build(key)
    const forget = () => {
      if (building.get(key) === started) building.delete(key)
    }
    building.set(key, started)
    started.then(({ ok }) => (ok ? undefined : forget()), forget)
    return started
  }

  return {
    get: (key) => building.get(key) ?? start(key),
    take(key) {
      const taken = building.get(key)
      building.delete(key)
      return taken ?? Promise.resolve(undefined)
    },
    keys: () => [...building.keys()],
  }
}
