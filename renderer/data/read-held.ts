import { breathe } from './breathe'
import type { WorkspaceData } from './workspace-data'

type Rows = Pick<WorkspaceData, 'db' | 'rows'>
type Read = { readonly sealed: Uint8Array; readonly isHeld: boolean }

/** Opened in one go; each costs a part of a ms. */
const AT_ONCE = 50

/**
 * Reads which queued customers the agent keeps from being sent, by local key. That stands in the sealed entries; asked again it
 * opens only what was written since.
 */
export function createHeldReader({ db, rows }: Rows): () => Promise<ReadonlySet<string>> {
  let known: ReadonlyMap<string, Read> = new Map()
  return async () => {
    const entries = await db.outbox.toArray()
    const read = new Map<string, Read>()
    let opened = 0
    for (const { localKey, sealed } of entries) {
      const before = known.get(localKey)
      if (before !== undefined && isSame(before.sealed, sealed)) {
        read.set(localKey, before)
        continue
      }
      if (++opened % AT_ONCE === 0) await breathe()
      const entry = rows.entries.open(localKey, sealed)
      read.set(localKey, { sealed, isHeld: entry.ok && entry.value.heldFor === 'agent' })
    }
    known = read
    const held = [...read].filter(([, { isHeld }]) => isHeld)
    if (held.length === 0) return new Set()
    const queued = new Set(await db.customers.where('state').equals('queued').primaryKeys())
    return new Set(held.map(([localKey]) => localKey).filter((localKey) => queued.has(localKey)))
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, place) => byte === other[place])
}
