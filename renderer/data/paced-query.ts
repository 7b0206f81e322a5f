import { liveQuery } from 'dexie'

/** What is written right after a read waits this long for the next: so short that nobody sees it come late, ms. */
const FIRST_GAP_MS = 50
/** While much is written the gaps grow, up to this: else the window would do nothing but read and paint. */
const LONGEST_GAP_MS = 250
const GROWTH = 1.15
/** Who waits longer than this between two changes is an agent, not a queue that is sent. */
const QUIET_MS = 100

export type PacedDeps = {
  readonly now: () => number
  /** Calls back once after a time; answers how not to. */
  readonly after: (ms: number, callback: () => void) => () => void
}

type Listener<T> = { readonly next: (value: T) => void; readonly error: (cause: unknown) => void }

/**
 * Follows a query as Dexie's live queries do, but reads no more often than the window can bear while much is written: the
 * first change at once, those that come right after it together, and always once after the last. A read that was begun is
 * shown, where Dexie begins anew with every change and never comes to an end. Answers how to stop.
 */
export function followPaced<T>(
  query: () => Promise<T>,
  { next, error }: Listener<T>,
  { now, after }: PacedDeps = inBrowser,
): () => void {
  let isStopped = false
  const isOver = () => isStopped
  let stop = () => {}
  let gapMs = FIRST_GAP_MS
  const begin = () => {
    const look = readOnce(query)
    stop = look.stop
    const goOn = async () => {
      const value = await look.read
      if (isOver()) return
      const readAt = now()
      next(value)
      await look.changed
      const quietMs = now() - readAt
      if (!isOver()) stop = after(Math.max(0, gapMs - quietMs), begin)
      gapMs = quietMs > QUIET_MS ? FIRST_GAP_MS : Math.min(gapMs * GROWTH, LONGEST_GAP_MS)
    }
    goOn().catch((cause: unknown) => {
      if (!isOver()) error(cause)
    })
  }
  begin()
  return () => {
    isStopped = true
    stop()
  }
}

/** Reads, and tells when what was read is not so any more. */
function readOnce<T>(query: () => Promise<T>) {
  const read = Promise.withResolvers<T>()
  const changed = Promise.withResolvers<undefined>()
  let runs = 0
  const watching = liveQuery(async () => {
    runs++
    if (runs > 1) {
      changed.resolve(undefined)
      return
    }
    const reading = query()
    reading.then(read.resolve, read.reject)
    await reading
  }).subscribe({ error: read.reject })
  void changed.promise.then(() => watching.unsubscribe())
  return { read: read.promise, changed: changed.promise, stop: () => watching.unsubscribe() }
}

const inBrowser: PacedDeps = {
  now: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms)
    return () => clearTimeout(timer)
  },
}
