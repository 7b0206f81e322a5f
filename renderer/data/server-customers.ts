import type { ServerCustomer } from '@shared/api/customer'
import { transition } from '@shared/domain/customer-state'
import { appError, type AppError, type ErrorCode } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { isOurs } from '@shared/sync/judge-probe'
import { adoptCustomer } from './adopt-customer'
import { withEvent } from './change-content'
import { guardStorage } from './storage-errors'
import type { WorkspaceData } from './workspace-data'
import type { Customer, CustomerRepository, SoundCustomer } from './workspace-session'
import { writeRows, type CustomerToKeep, type RowWriter } from './write-rows'

/**
 * Keeps a page of the server's customers: those that are new here in one transaction, the others one by one, as `keep`
 * does. Answers how many could not be kept: their rows are damaged and unsent, or of a later version.
 */
export function createKeepAll(data: WorkspaceData, newKey: () => string): CustomerRepository['keepAll'] {
  const keep = createKeep(data, newKey)
  return async (servers) => {
    const added = await guardStorage(() =>
      writeRows(data, (writer) => addNew(data, writer, { servers, newKey })),
    )
    if (!added.ok) return added
    let failed = 0
    for (const server of added.value) {
      const kept = await keep(server)
      if (kept.ok) continue
      if (!isDamage(kept.error.code)) return kept
      failed++
    }
    return ok({ added: servers.length - added.value.length, failed })
  }
}

/** Adds those that no row can belong to; answers the others. */
async function addNew(
  data: WorkspaceData,
  writer: RowWriter,
  { servers, newKey }: { servers: readonly ServerCustomer[]; newKey: () => string },
): Promise<Result<readonly ServerCustomer[], AppError>> {
  // While an outcome is unknown, any answer may be the customer that is looked for.
  if ((await writer.findAll('state', 'unclear')).length > 0) return ok(servers)
  const known = await writer.knownServerIds(servers.map(({ id }) => id))
  const fresh = new Map(servers.filter(({ id }) => !known.has(id)).map((server) => [server.id, server]))
  await writer.addAll([...fresh.values()].map((server) => toRetrieved(data, { server, localKey: newKey() })))
  return ok(servers.filter((server) => fresh.get(server.id) !== server))
}

function isDamage(code: ErrorCode): boolean {
  return code === 'row-damaged' || code === 'row-too-new'
}

/** Keeps a server's answer: in the row with its id, else in the unclear customer it proves to be, else in a new row. */
export function createKeep(data: WorkspaceData, newKey: () => string): CustomerRepository['keep'] {
  return async (server) => {
    const kept = await guardStorage(() =>
      writeRows(data, async (writer) => {
        const target = await findTarget(writer, server)
        if (target === undefined) return ok(await addRetrieved(data, writer, { server, localKey: newKey() }))
        if (target.damage !== null) return mend(data, writer, { server, target })
        return ok(await refresh(data, writer, { server, target }))
      }),
    )
    if (kept.ok && kept.value.wasUnsent) await data.journal.settle([kept.value.localKey])
    return kept.ok ? ok({ localKey: kept.value.localKey }) : kept
  }
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
  return async (localKey) => {
    const removed = await changeSound(data, localKey, async (writer, customer) => {
      if (customer.state !== 'gone') return err(appError('conflict'))
      await writer.remove(localKey)
      return ok(undefined)
    })
    // The journal may have missed that it was synced; without the row it would bring it back to be sent again.
    if (removed.ok) await data.journal.settle([localKey])
    return removed
  }
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

type Kept = { readonly localKey: string; readonly wasUnsent: boolean }

// Only an unclear customer is adopted by key or reference, by the same rule as a probe's: what is on the wire or still to
// be sent is the engine's to settle.
async function findTarget(writer: RowWriter, server: ServerCustomer): Promise<Customer | undefined> {
  const [known] = await writer.findAll('serverId', server.id)
  if (known !== undefined) return known
  const unclear = await writer.findAll('state', 'unclear')
  return unclear.find((customer) => provesToBe(customer, server))
}

function provesToBe({ localKey, content }: Customer, server: ServerCustomer): boolean {
  if (content === null || content.reference === null || content.profile === null) return false
  const { reference, profile } = content
  return isOurs({ localKey, reference, profile, candidates: [] }, server)
}

async function refresh(
  { clock }: WorkspaceData,
  writer: RowWriter,
  { server, target }: { server: ServerCustomer; target: SoundCustomer },
): Promise<Kept> {
  const isUnclear = target.state === 'unclear'
  const happened = { at: clock.now(), kind: isUnclear ? 'probe-found' : 'refreshed' } as const
  await adoptCustomer(writer, target, { server, event: isUnclear ? 'found' : 'refresh', happened })
  return { localKey: target.localKey, wasUnsent: isUnclear }
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
  return ok(await addRetrieved(data, writer, { server, localKey: target.localKey }))
}

type Retrieved = { readonly server: ServerCustomer; readonly localKey: string }

async function addRetrieved(data: WorkspaceData, writer: RowWriter, retrieved: Retrieved): Promise<Kept> {
  await writer.put(toRetrieved(data, retrieved))
  return { localKey: retrieved.localKey, wasUnsent: false }
}

function toRetrieved({ clock }: WorkspaceData, { server, localKey }: Retrieved): CustomerToKeep {
  const now = clock.now()
  return {
    localKey,
    state: 'synced',
    serverId: server.id,
    updatedAt: now,
    damage: null,
    content: {
      profile: server.profile,
      reference: null,
      revision: 1,
      capturedAt: now,
      timeline: [{ at: now, kind: 'retrieved' }],
      server: { customer: server, seenAt: now },
    },
    entry: null,
  }
}
