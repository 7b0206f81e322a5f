import { serveSearch } from '@renderer/data/search/serve-search'
import type { StartSearch } from '@renderer/data/search/search-messages'
import type { TestDisk } from './test-database'

/** The search in this thread, its messages copied as they are on the way to a worker. */
export function startLocalSearch(disk: TestDisk): StartSearch {
  return (listener) => {
    let isStopped = false
    const take = serveSearch({
      post: (message) => {
        const copy = structuredClone(message)
        queueMicrotask(() => {
          if (!isStopped) listener(copy)
        })
      },
      randomBytes: (length) => crypto.getRandomValues(new Uint8Array(length)),
      database: { dexie: disk },
    })
    return {
      send(message) {
        const copy = structuredClone(message)
        queueMicrotask(() => {
          if (!isStopped) take(copy)
        })
      },
      stop: () => (isStopped = true),
    }
  }
}

/** A search that takes its time: it says nothing before it is let go. */
export function holdSearch(start: StartSearch) {
  const letGo: (() => void)[] = []
  const held: StartSearch = (listener) => {
    let isHeld = true
    const kept: Parameters<typeof listener>[0][] = []
    letGo.push(() => {
      isHeld = false
      for (const message of kept) listener(message)
    })
    return start((message) => {
      if (isHeld) kept.push(message)
      else listener(message)
    })
  }
  return { start: held, release: () => letGo.splice(0).forEach((go) => go()) }
}
