import { Dexie } from 'dexie'

/**
 * The local keys of those who have these server ids, for use in a transaction on customers. Plain requests, all at once:
 * for a page of the directory that takes a fifth of what a cursor takes.
 */
export async function findByServerId(
  serverIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const index = Dexie.currentTransaction.idbtrans.objectStore('customers').index('serverId')
  const keys = await Promise.all(serverIds.map((id) => answerOf(index.getAllKeys(id))))
  const found = new Map<string, readonly string[]>()
  for (const [place, serverId] of serverIds.entries()) {
    const own = keys[place] ?? []
    if (own.length > 0) found.set(serverId, own.map(String))
  }
  return found
}

function answerOf<T>(request: IDBRequest<T>): PromiseLike<T> {
  return new Dexie.Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('not read'))
  })
}
