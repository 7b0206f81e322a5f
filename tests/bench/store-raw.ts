import type { CustomerRow } from '@renderer/data/database'

const NAME = 'bench-raw'

/** Stores rows that are sealed already with plain IndexedDB, a strict transaction for each page; answers the ms it took. */
export async function storeRaw(rows: readonly CustomerRow[], pageSize: number): Promise<number> {
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
  const startedAt = performance.now()
  for (let from = 0; from < rows.length; from += pageSize) {
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('customers', 'readwrite', { durability: 'strict' })
      const store = transaction.objectStore('customers')
      for (const row of rows.slice(from, from + pageSize)) store.put(row)
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(new Error('not stored'))
    })
  }
  const ms = performance.now() - startedAt
  db.close()
  indexedDB.deleteDatabase(NAME)
  return ms
}
