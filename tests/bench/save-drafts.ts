import { createCustomerRepository } from '@renderer/data/customer-repository'
import type { Journal } from '@renderer/data/workspace-data'
import { newLocalKey } from '@renderer/sync/clock'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { madeUpCustomer } from './made-up-customers'
import { openData } from './open-data'
import { openRawStore } from './store-raw'

/** One save of a draft, ms. */
export type Save = {
  /** From the call to the acknowledgement. */
  readonly ms: number
  /** Of it, until main answered that its line is on the disk. */
  readonly journalMs: number
  /** The same row put into plain IndexedDB right after it. */
  readonly rawMs: number
  /** A question to main and back for which it has to do nothing. Electron takes under 1 ms, chromium-runtime about 4. */
  readonly askMs: number
}

/** How often one draft is saved while it is typed. */
const SAVES_EACH = 5

/** Saves made-up drafts from this number on as often as asked, one save after the other, as the form does. */
export async function saveDrafts({ from, count }: { from: number; count: number }): Promise<Save[]> {
  const { desktop, data, workspaceId } = await openData()
  const journal = timeSaves(data.journal)
  const customers = createCustomerRepository({ ...data, journal }, newLocalKey)
  const raw = await openRawStore()
  const saves: Save[] = []
  let localKey = ''
  for (let place = 0; place < count; place++) {
    if (place % SAVES_EACH === 0) localKey = newLocalKey()
    const profile = typedSoFar(from + Math.floor(place / SAVES_EACH), place % SAVES_EACH)
    const startedAt = performance.now()
    const saved = await customers.saveDraft({ localKey, profile })
    const ms = performance.now() - startedAt
    if (!saved.ok) throw new Error(saved.error.code)
    const rows = await data.db.customers.where({ localKey }).toArray()
    const rawMs = await raw.put(rows)
    const askedAt = performance.now()
    await desktop.customers.rejoin({ workspaceId, localKey })
    saves.push({ ms, journalMs: journal.lastMs(), rawMs, askMs: performance.now() - askedAt })
  }
  raw.remove()
  data.db.close()
  return saves
}

function timeSaves(journal: Journal): Journal & { lastMs(): number } {
  let lastMs = 0
  return {
    ...journal,
    async save(record) {
      const startedAt = performance.now()
      const saved = await journal.save(record)
      lastMs = performance.now() - startedAt
      return saved
    },
    lastMs: () => lastMs,
  }
}

/** A made-up customer with one text that every save has otherwise. */
function typedSoFar(number: number, save: number): CustomerProfile {
  const { profile } = madeUpCustomer(number)
  if (profile === null) throw new Error('a made-up customer has no profile')
  return { ...profile, externalId: `DRAFT-${number}-${save}` }
}
