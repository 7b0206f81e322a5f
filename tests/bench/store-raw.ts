import type { CustomerRow } from '@renderer/data/database'

const NAME = 'bench-raw'

/** A plain store with the same indexes as the customers have, without Dexie and without sealing anything anew. */
export type RawStore = {
  /** Puts rows that are sealed already in one strict transaction; answers the ms it took. */
  put(rows: readonly CustomerRow[]): Promise<number>
  remove(): void
}

export async function openRawStore(): Promise<RawStore> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1)
    opening.onupgradeneeded = () => {
      const store = opening.result.createObjectStore('customers', { keyPath: 'localKey' })
      store.createIndex('serverId', 'serverId')
      store.createIndex('updatedAt', 'updatedAt')
      store.createIndex('[state+updatedAt]', ['state', 'updatedAt'])
    }
    opening.onsuccess = () => resolve(opening.result)
    opening.onerror = () => reject(new Error('no database'))
  })
  return {
    put: (rows) => putAll(db, rows),
    remove() {
      db.close()
      indexedDB.deleteDatabase(NAME)
    },
  }
}

/** Stores rows page by page; answers the ms it took. */
export async function storeRaw(rows: readonly CustomerRow[], pageSize: number): Promise<number> {
  const store = await openRawStore()
  let ms = 0
  for (let from = 0; from < rows.length; from += pageSize)
    ms += await store.put(rows.slice(from, from + pageSize))
  store.remove()
  return ms
}

async function putAll(db: IDBDatabase, rows: readonly CustomerRow[]): Promise<number> {
  const startedAt = performance.now()
  await new Promise<void>((resolve, reject) => {
    const transaction = db.transaction('customers', 'readwrite', { durability: 'strict' })
    const store = transaction.objectStore('customers')
    for (const row of rows) store.put(row)
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(new Error('not stored'))
  })
  return performance.now() - startedAt
}
