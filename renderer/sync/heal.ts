import type { CustomerContent } from '@shared/domain/customer'
import { customerStates, isUnsent } from '@shared/domain/customer-state'
import type { AppError } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import { withEvent } from '@renderer/data/change-content'
import { toRecord } from '@renderer/data/keep-unsent'
import { readCustomers } from '@renderer/data/read-customers'
import { guardStorage } from '@renderer/data/storage-errors'
import type { JournalEntry, WorkspaceData } from '@renderer/data/workspace-data'
import type { Customer, Healed } from '@renderer/data/workspace-session'
import { writeRows } from '@renderer/data/write-rows'
import { crossCheck, type Mending } from './cross-check'
import { mendEntries } from './mend-entries'
import { settleCustomer } from './settle-customer'

/**
 * Compares rows and journal at start and lets either heal the other. Its failure hinders nobody from working: what was
 * not compared is compared at the next start.
 */
export async function heal(data: WorkspaceData): Promise<Healed> {
  const healed = await guardStorage(() => healAll(data))
  return healed.ok ? healed.value : { restored: 0, damagedLines: 0, problem: healed.error }
}

async function healAll(data: WorkspaceData): Promise<Result<Healed, AppError>> {
  const [journal, unsent] = await Promise.all([data.journal.read(), readUnsentKeys(data)])
  if (!journal.ok) {
    await mendEntries(data)
    return journal
  }
  const { records, damaged } = journal.value
  const found = await compare(data, records, unsent)
  const lost = found.filter((mending) => mending.kind === 'restore')
  for (const mending of lost) await restore(data, mending)
  const restored = lost.length + (await mendEntries(data))
  // Where nothing was restored the rows are as they were compared: nobody else writes yet.
  const mendings = restored === 0 ? found : await compare(data, records, await readUnsentKeys(data))
  // A damaged line may have been the attempt.
  if (damaged === 0) await takeBack(data, mendings)
  const problem = await healJournal(data, mendings)
  return ok({ restored, damagedLines: damaged, problem })
}

async function compare(
  data: WorkspaceData,
  records: readonly JournalEntry[],
  unsent: readonly string[],
): Promise<Mending[]> {
  const keys = new Set([...unsent, ...records.map(({ localKey }) => localKey)])
  return crossCheck(records, await readCustomers(data, [...keys]))
}

function readUnsentKeys({ db }: WorkspaceData): Promise<string[]> {
  return db.customers.where('state').anyOf(customerStates.filter(isUnsent)).primaryKeys()
}

type Restoring = Extract<Mending, { kind: 'restore' }>

async function restore(data: WorkspaceData, { record, state }: Restoring): Promise<void> {
  const { localKey, content, body } = record
  const now = data.clock.now()
  await writeRows(data, async (writer) => {
    const present = await writer.find(localKey)
    await writer.setAside(localKey)
    await writer.put({
      localKey,
      state,
      serverId: '',
      updatedAt: now,
      damage: null,
      content: withEvent(undecided(content, { state, now }), { at: now, kind: 'restored' }),
      entry:
        state === 'draft' || body === null ? (present?.entry ?? null) : newEntry(body, { record, present }),
    })
  })
}

// Should the journal be lost next, this is what tells it that an attempt had no outcome.
function undecided(content: CustomerContent, { state, now }: { state: Restoring['state']; now: number }) {
  return state === 'unclear'
    ? withEvent(content, { at: now, kind: 'unclear', code: 'connection-lost' })
    : content
}

/** An entry for this body; of a former one it keeps what the agent has been asked already. */
function newEntry(
  body: string,
  { record, present }: { record: JournalEntry; present: Customer | undefined },
) {
  return {
    seq: null,
    body,
    attempts: Math.max(present?.entry?.attempts ?? 0, record.isAttempted ? 1 : 0),
    lastCode: null,
    refusal: null,
    candidates: present?.entry?.candidates ?? [],
    nextTryAt: null,
    ...(record.isHeld === true && { heldFor: 'agent' as const }),
  }
}

async function takeBack(data: WorkspaceData, mendings: readonly Mending[]): Promise<void> {
  const settlement = { event: 'not-sent', code: 'interrupted' } as const
  for (const mending of mendings) {
    if (mending.kind !== 'not-sent') continue
    const { localKey } = mending
    await writeRows(data, (writer) => settleCustomer(writer, { localKey, settlement, now: data.clock.now() }))
  }
}

async function healJournal(data: WorkspaceData, mendings: readonly Mending[]): Promise<AppError | null> {
  const settled = mendings.flatMap((mending) => (mending.kind === 'settle' ? [mending.localKey] : []))
  if (settled.length > 0) await data.journal.settle(settled)
  for (const mending of mendings) {
    if (mending.kind !== 'record') continue
    const saved = await data.journal.save(toRecord(mending.customer))
    if (!saved.ok) return saved.error
  }
  return null
}
