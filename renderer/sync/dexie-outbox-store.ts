import { isInOutbox, transition } from '@shared/domain/customer-state'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import type { Entry, Standing } from '@shared/sync/entry'
import type { OutboxStore } from '@shared/sync/ports'
import { withEvent } from '@renderer/data/change-content'
import { readStanding, STANDING_KEY } from '@renderer/data/open-customer'
import { createOutboxReader } from '@renderer/data/read-customers'
import type { WorkspaceData } from '@renderer/data/workspace-data'
import type { Customer } from '@renderer/data/workspace-session'
import { writeRows } from '@renderer/data/write-rows'
import { settleCustomer } from './settle-customer'

/** The engine's store on Dexie. Damaged rows are no entries: the engine passes them by, the outbox shows them. */
export function createDexieOutboxStore(data: WorkspaceData): OutboxStore {
  const { db, rows, clock, journal } = data
  const read = createOutboxReader(data)
  return {
    entries: async () => (await read()).flatMap((customer) => toEntry(customer) ?? []),
    // Under the customer's lock, so that no save is half way (journal written, row not yet) when the entry goes out.
    claim: (localKey) => data.lock(localKey, () => claim(data, localKey)),
    async settle(localKey, settlement) {
      const isSynced = await writeRows(data, (writer) =>
        settleCustomer(writer, { localKey, settlement, now: clock.now() }),
      )
      if (isSynced) await forget(journal.settle([localKey]))
    },
    async noteProbe(localKey, code) {
      const event = { at: clock.now(), kind: 'probe-missed', ...(code !== null && { code }) } as const
      await writeRows(data, async (writer) => {
        const customer = await writer.find(localKey)
        if (customer?.damage !== null || customer.state !== 'unclear') return
        await writer.put({ ...customer, content: withEvent(customer.content, event) })
      })
    },
    async showNextTry(localKeys, at) {
      await db.outbox.where('localKey').anyOf(localKeys).modify({ nextTryAt: at })
    },
    standing: () => readStanding(data),
    async updateStanding(change) {
      await db.transaction('rw', db.meta, async () => {
        const present = await readStanding(data)
        const standing: Standing = {
          ...present,
          ...(typeof change === 'function' ? change(present) : change),
        }
        await db.meta.put({ key: STANDING_KEY, sealed: rows.standing.seal(STANDING_KEY, standing) })
      })
    },
  }
}

function claim(data: WorkspaceData, localKey: string): Promise<Entry | null> {
  return writeRows(data, async (writer) => {
    // The standing is read here too, so that nothing is claimed once a pause is stored.
    const [customer, standing] = await Promise.all([writer.find(localKey), readStanding(data)])
    if (customer?.damage !== null || customer.state !== 'queued' || customer.entry === null) return null
    if (customer.entry.heldFor !== undefined) return null
    if (standing.pausedBy !== null) return null
    const claimed = {
      ...customer,
      state: transition('queued', 'claim'),
      content: withEvent(customer.content, { at: data.clock.now(), kind: 'sent' }),
      entry: { ...customer.entry, attempts: customer.entry.attempts + 1, nextTryAt: null },
    }
    await writer.put(claimed)
    return toEntry(claimed)
  })
}

function toEntry(customer: Customer): Entry | null {
  const { localKey, state, content, entry } = customer
  if (!isInOutbox(state) || content === null || entry === null) return null
  const { reference, profile } = content
  if (reference === null || profile === null) return null
  const { body, attempts, lastCode, refusal, candidates, heldFor, seq } = entry
  const sealed = { body, attempts, lastCode, refusal, candidates, heldFor }
  return { ...sealed, seq, localKey, state, reference, profile }
}

// The row is settled on disk already: a journal that could not be told is put right by the cross-check at the next start.
async function forget(settled: Promise<Result<void, AppError>>): Promise<void> {
  await settled
}
