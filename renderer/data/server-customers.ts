import type { ServerCustomer } from '@shared/api/customer'
import { transition } from '@shared/domain/customer-state'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { isOurs } from '@shared/sync/judge-probe'
import { adoptCustomer } from './adopt-customer'
import { withEvent } from './change-content'
import { changedThere } from './changed-there'
import { guardStorage } from './storage-errors'
import type { WorkspaceData } from './workspace-data'
import type { Customer, CustomerRepository, SoundCustomer } from './workspace-session'
import { writeRows, type CustomerToKeep, type RowWriter } from './write-rows'

/** Keeps a server's answer: in the row with its id, else in the unclear customer it proves to be, else in a new row. */
export function createKeep(data: WorkspaceData, newKey: () => string): CustomerRepository['keep'] {
  return async (server) => {
    const kept = await guardStorage(() =>
      writeRows(data, (writer) => keepOne(data, writer, { server, newKey, askedBy: 'agent' })),
    )
    if (kept.ok && kept.value.wasUnsent) await data.journal.settle([kept.value.localKey])
    return kept.ok ? ok({ localKey: kept.value.localKey }) : kept
  }
}

/** Who wants what the server answered: the agent this customer, or the directory every one. */
export type AskedBy = 'agent' | 'directory'

type Answer = { readonly server: ServerCustomer; readonly newKey: () => string; readonly askedBy: AskedBy }

/** What keeping one answer does to the rows; an error means that nothing was written. */
export async function keepOne(
  data: WorkspaceData,
  writer: RowWriter,
  { server, newKey, askedBy }: Answer,
): Promise<Result<Kept, AppError>> {
  const target = await findTarget(writer, server)
  if (target === undefined)
    return ok(await addRetrieved(data, writer, { server, localKey: newKey(), askedBy }))
  if (target.damage !== null) return mend(data, writer, { server, target })
  const wanted = askedBy === 'agent' ? withoutDirectory(target) : target
  return ok(await refresh(data, writer, { server, target: wanted }))
}

export function createMarkGone(data: WorkspaceData): CustomerRepository['markGone'] {
  return (localKey) =>
    changeSound(data, localKey, async (writer, customer) => {
      if (customer.state !== 'synced') return err(appError('conflict'))
      const now = data.clock.now()
      const content = withEvent(customer.content, { at: now, kind: 'vanished' })
      await writer.put({ ...customer, state: transition('synced', 'vanished'), updatedAt: now, content })
      return ok(undefined)
    })
}

export function createRemoveGone(data: WorkspaceData): CustomerRepository['removeGone'] {
  const ifGone = (
    localKey: string,
    work: (writer: RowWriter) => Promise<void>,
  ): Promise<Result<void, AppError>> =>
    changeSound(data, localKey, async (writer, { state }) => {
      if (state !== 'gone') return err(appError('conflict'))
      await work(writer)
      return ok(undefined)
    })
  return (localKey) =>
    data.lock(localKey, async () => {
      const isGone = await ifGone(localKey, () => Promise.resolve())
      if (!isGone.ok) return isGone
      // The journal may have missed that it was synced, or not have it on disk yet: without the row it would bring the
      // customer back after a crash, to be sent again. So it forgets first, and for good.
      const forgotten = await data.journal.settle([localKey], { isSynced: true })
      return forgotten.ok ? ifGone(localKey, (writer) => writer.remove(localKey)) : forgotten
    })
}

/** Reads a customer and changes it, in one transaction. */
export function changeSound<T>(
  data: WorkspaceData,
  localKey: string,
  work: (writer: RowWriter, customer: SoundCustomer) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  return guardStorage(() =>
    writeRows(data, async (writer) => {
      const customer = await writer.find(localKey)
      if (customer === undefined) return err(appError('not-found'))
      return customer.damage === null ? work(writer, customer) : err(appError(customer.damage))
    }),
  )
}

/** `wasUnsent`: the journal still has it, and is to forget it. */
export type Kept = { readonly localKey: string; readonly wasUnsent: boolean; readonly isNew: boolean }

// Only an unclear customer is adopted by key or reference, by the same rule as a probe's: what is on the wire or still to
// be sent is the engine's to settle.
async function findTarget(writer: RowWriter, server: ServerCustomer): Promise<Customer | undefined> {
  const [known] = await writer.findAll('serverId', server.id)
  if (known !== undefined) return known
  const unclear = await writer.findAll('state', 'unclear')
  for (const { localKey } of unclear.filter((customer) => provesToBe(customer, server))) {
    // Only its entry says whom the agent has ruled out.
    const whole = await writer.find(localKey)
    if (whole !== undefined && provesToBe(whole, server)) return whole
  }
  return undefined
}

function provesToBe({ localKey, content, entry }: Customer, server: ServerCustomer): boolean {
  if (content === null || content.reference === null || content.profile === null) return false
  const { reference, profile } = content
  return isOurs({ localKey, reference, profile, candidates: entry?.candidates ?? [] }, server)
}

async function refresh(
  { clock }: WorkspaceData,
  writer: RowWriter,
  { server, target }: { server: ServerCustomer; target: SoundCustomer },
): Promise<Kept> {
  const isUnclear = target.state === 'unclear'
  const happened = { at: clock.now(), kind: isUnclear ? 'probe-found' : 'refreshed' } as const
  await adoptCustomer(writer, target, { server, event: isUnclear ? 'found' : 'refresh', happened })
  return { localKey: target.localKey, wasUnsent: isUnclear, isNew: false }
}

/** The server's answer makes a damaged copy of it whole again; a row of a later version is left alone. */
async function mend(
  data: WorkspaceData,
  writer: RowWriter,
  { server, target }: { server: ServerCustomer; target: Customer & { damage: string } },
): Promise<Result<Kept, AppError>> {
  if (target.damage === 'row-too-new' || (target.state !== 'synced' && target.state !== 'gone'))
    return err(appError(target.damage))
  await writer.setAside(target.localKey)
  const mended = await addRetrieved(data, writer, {
    server,
    localKey: target.localKey,
    // Nothing says any more that it was not captured here.
    askedBy: 'agent',
  })
  return ok({ ...mended, isNew: false })
}

type Retrieved = { readonly server: ServerCustomer; readonly localKey: string; readonly askedBy: AskedBy }

async function addRetrieved(data: WorkspaceData, writer: RowWriter, retrieved: Retrieved): Promise<Kept> {
  await writer.put(toRetrieved(data, retrieved))
  return { localKey: retrieved.localKey, wasUnsent: false, isNew: true }
}

/** A customer that only the server knew so far. */
export function toRetrieved(
  { clock }: WorkspaceData,
  { server, localKey, askedBy }: Retrieved,
): CustomerToKeep {
  const now = clock.now()
  return {
    localKey,
    state: 'synced',
    serverId: server.id,
    updatedAt: askedBy === 'directory' ? changedThere(server, now) : now,
    damage: null,
    content: {
      profile: server.profile,
      reference: null,
      revision: 1,
      capturedAt: now,
      timeline: [{ at: now, kind: 'retrieved' }],
      ...(askedBy === 'directory' && { fromDirectory: true as const }),
      server: { customer: server, seenAt: now },
    },
    entry: null,
  }
}

/** The agent asked for it by itself: it stays when the directory goes. */
function withoutDirectory(customer: SoundCustomer): SoundCustomer {
  return { ...customer, content: { ...customer.content, fromDirectory: undefined } }
}
