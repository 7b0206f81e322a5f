import { Dexie } from 'dexie'

/**
 * The local key of who has each of these server ids, for use in a transaction on customers; where several have one, the
 * first by key. Plain requests, all at once: for a page of the directory that takes a fifth of what a cursor takes. Most
 * of a directory that comes in is new here, and of all requests a count says soonest that there is nothing.
 */
export async function findByServerId(serverIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const index = Dexie.currentTransaction.idbtrans.objectStore('customers').index('serverId')
  const counts = await answersOf(serverIds.map((id) => index.count(id)))
  const known = serverIds.filter((_, place) => counts[place] !== 0)
  const keys = await answersOf(known.map((id) => index.getKey(id) as IDBRequest<string>))
  return new Map(known.map((id, place) => [id, keys[place] ?? '']))
}

/** One promise for all: one each would take as long as asking. */
function answersOf<T>(requests: readonly IDBRequest<T>[]): PromiseLike<T[]> {
  return new Dexie.Promise((resolve, reject) => {
    const last = requests.at(-1)
    if (last === undefined) resolve([])
    // They are answered in the order in which they were asked.
    else last.onsuccess = () => resolve(requests.map(({ result }) => result))
    for (const request of requests) request.onerror = () => reject(request.error ?? new Error('not read'))
  })
}
