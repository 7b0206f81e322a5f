import type { ServerCustomer } from '@shared/api/customer'
import type { AppError, ErrorCode } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import type { CustomerRow } from './database'
import { openCustomer } from './open-customer'
import { keepOne, toRetrieved, type Kept } from './server-customers'
import { guardStorage } from './storage-errors'
import type { WorkspaceData } from './workspace-data'
import type { CustomerRepository } from './workspace-session'
import { writeRows, type RowWriter } from './write-rows'

/** Rows opened, or changed in one transaction, before others get their turn: a few ms. */
const AT_ONCE = 40

/**
 * Keeps a page of the server's customers: those that are new here in one transaction; of the others only those are written
 * of whom the server says something new. Answers how many could not be kept: their rows are damaged and unsent, or of a later
 * version.
 */
export function createKeepAll(data: WorkspaceData, newKey: () => string): CustomerRepository['keepAll'] {
  return (servers) =>
    guardStorage(async () => {
      const known = await findKnown(data, servers)
      const added = await writeRows(data, (writer) => addNew(data, writer, { servers, newKey }))
      const fresh = new Set(added.map(({ id }) => id))
      // While an outcome is unknown, any answer may be the customer that is looked for: then nobody was added.
      const rest = servers.filter((server) => !fresh.has(server.id) && !isSame(known.get(server.id), server))
      const kept = await keepRest(data, rest, newKey)
      return kept.ok ? ok({ added: added.length + kept.value.added, failed: kept.value.failed }) : kept
    })
}

/** What is stored here as the answer for each of these customers, where it opens and the server is known to have them. */
async function findKnown({ db, rows }: WorkspaceData, servers: readonly ServerCustomer[]) {
  const found = await db.customers
    .where('serverId')
    .anyOf(servers.map(({ id }) => id))
    .toArray()
  const known = new Map<string, ServerCustomer>()
  for (const [place, row] of found.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await breathe()
    const answer = lastAnswer(rows, row)
    if (answer !== null) known.set(row.serverId, answer)
  }
  return known
}

function lastAnswer(rows: WorkspaceData['rows'], row: CustomerRow): ServerCustomer | null {
  const { state, content } = openCustomer(rows, row)
  return state === 'synced' && content !== null ? (content.server?.customer ?? null) : null
}

function isSame(known: ServerCustomer | undefined, server: ServerCustomer): boolean {
  return known !== undefined && JSON.stringify(known) === JSON.stringify(server)
}

type Page = { readonly servers: readonly ServerCustomer[]; readonly newKey: () => string }

/** Adds those that no row can belong to, and answers them. */
async function addNew(data: WorkspaceData, writer: RowWriter, { servers, newKey }: Page) {
  if ((await writer.findAll('state', 'unclear')).length > 0) return []
  const known = await writer.knownServerIds(servers.map(({ id }) => id))
  const fresh = new Map(servers.filter(({ id }) => !known.has(id)).map((server) => [server.id, server]))
  await writer.addAll([...fresh.values()].map((server) => toRetrieved(data, { server, localKey: newKey() })))
  return [...fresh.values()]
}

async function keepRest(
  data: WorkspaceData,
  servers: readonly ServerCustomer[],
  newKey: () => string,
): Promise<Result<{ added: number; failed: number }, AppError>> {
  const sum = { added: 0, failed: 0 }
  for (let from = 0; from < servers.length; from += AT_ONCE) {
    const results = await keepSome(data, { servers: servers.slice(from, from + AT_ONCE), newKey })
    const hindered = results.find((kept) => !kept.ok && !isDamage(kept.error.code))
    if (hindered?.ok === false) return hindered
    sum.added += results.filter((kept) => kept.ok && kept.value.isNew).length
    sum.failed += results.filter((kept) => !kept.ok).length
  }
  return ok(sum)
}

/** Keeps each by itself, but in one transaction. */
async function keepSome(data: WorkspaceData, { servers, newKey }: Page): Promise<Result<Kept, AppError>[]> {
  const results = await writeRows(data, async (writer) => {
    const kept: Result<Kept, AppError>[] = []
    for (const server of servers) kept.push(await keepOne(data, writer, { server, newKey }))
    return kept
  })
  const settled = results.flatMap((kept) => (kept.ok && kept.value.wasUnsent ? [kept.value.localKey] : []))
  if (settled.length > 0) await data.journal.settle(settled)
  return results
}

function isDamage(code: ErrorCode): boolean {
  return code === 'row-damaged' || code === 'row-too-new'
}

function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
