import type { ServerCustomer } from '@shared/api/customer'
import type { AppError, ErrorCode } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import { breathe } from './breathe'
import type { CustomerRow } from './database'
import { openCustomer } from './open-customer'
import { keepOne, toRetrieved, type AskedBy, type Kept } from './server-customers'
import { guardStorage } from './storage-errors'
import type { WorkspaceData } from './workspace-data'
import type { CustomerRepository } from './workspace-session'
import { writeRows, type RowWriter } from './write-rows'

/**
 * Rows opened, or changed in one transaction, before others get their turn: a few ms. Of fewer than 50 that are added at
 * once Dexie notes every key for its live queries, which takes as long as adding them.
 */
const AT_ONCE = 50

/**
 * Keeps a page of the server's customers: those that are new here in one transaction; of the others only those are written
 * of whom the server says something new. Answers how many could not be kept: their rows are damaged and unsent, or of a later
 * version.
 */
export function createKeepAll(data: WorkspaceData, newKey: () => string): CustomerRepository['keepAll'] {
  return (servers, askedBy = 'agent') =>
    guardStorage(async () => {
      const { added, known } = await writeRows(data, (writer) =>
        addNew(data, writer, { servers, newKey, askedBy }),
      )
      const answers = await readAnswers(data, known)
      // While an outcome is unknown, any answer may be the customer that is looked for: then nobody was added.
      const rest = servers.filter(({ id }) => !added.has(id))
      const different = rest.filter((server) => !isSame(answers.get(server.id), server))
      const kept = await keepRest(data, { servers: different, newKey, askedBy })
      return kept.ok ? ok({ added: added.size + kept.value.added, failed: kept.value.failed }) : kept
    })
}

/** By server id, what is stored here as the server's answer, where it opens and the server is known to have them. */
async function readAnswers({ db, rows }: WorkspaceData, localKeys: string[]) {
  const found = await db.customers.bulkGet(localKeys)
  const answers = new Map<string, ServerCustomer>()
  for (const [place, row] of found.entries()) {
    if (place % AT_ONCE === AT_ONCE - 1) await breathe()
    const answer = row === undefined ? null : lastAnswer(rows, row)
    if (row !== undefined && answer !== null) answers.set(row.serverId, answer)
  }
  return answers
}

function lastAnswer(rows: WorkspaceData['rows'], row: CustomerRow): ServerCustomer | null {
  const { state, content } = openCustomer(rows, row)
  return state === 'synced' && content !== null ? (content.server?.customer ?? null) : null
}

function isSame(known: ServerCustomer | undefined, server: ServerCustomer): boolean {
  return known !== undefined && JSON.stringify(known) === JSON.stringify(server)
}

type Page = {
  readonly servers: readonly ServerCustomer[]
  readonly newKey: () => string
  readonly askedBy: AskedBy
}

/** Adds those that no row can belong to; answers their server ids, and the local keys of those who were known before. */
async function addNew(data: WorkspaceData, writer: RowWriter, { servers, newKey, askedBy }: Page) {
  const hasUnclear = (await writer.findAll('state', 'unclear')).length > 0
  const added = new Set<string>()
  const known: string[] = []
  const addSome = async (some: readonly ServerCustomer[]) => {
    const found = await writer.findByServerId(some.map(({ id }) => id))
    known.push(...found.values())
    const fresh = hasUnclear ? [] : some.filter(({ id }) => !found.has(id) && isFirst(added, id))
    await writer.addAll(fresh.map((server) => toRetrieved(data, { server, localKey: newKey(), askedBy })))
  }
  // All are asked about at once: while some are being sealed, the disk looks for the others and writes those before.
  await Promise.all(inParts(servers).map(addSome))
  return { added, known }
}

/** Notes an id; a page may have a customer twice. */
function isFirst(seen: Set<string>, id: string): boolean {
  return seen.size < seen.add(id).size
}

function inParts<T>(all: readonly T[]): T[][] {
  const count = Math.ceil(all.length / AT_ONCE)
  return Array.from({ length: count }, (_, part) => all.slice(part * AT_ONCE, (part + 1) * AT_ONCE))
}

async function keepRest(
  data: WorkspaceData,
  { servers, newKey, askedBy }: Page,
): Promise<Result<{ added: number; failed: number }, AppError>> {
  const sum = { added: 0, failed: 0 }
  for (const some of inParts(servers)) {
    const results = await keepSome(data, { servers: some, newKey, askedBy })
    const hindered = results.find((kept) => !kept.ok && !isDamage(kept.error.code))
    if (hindered?.ok === false) return hindered
    sum.added += results.filter((kept) => kept.ok && kept.value.isNew).length
    sum.failed += results.filter((kept) => !kept.ok).length
  }
  return ok(sum)
}

/** Keeps each by itself, but in one transaction. */
async function keepSome(
  data: WorkspaceData,
  { servers, newKey, askedBy }: Page,
): Promise<Result<Kept, AppError>[]> {
  const results = await writeRows(data, async (writer) => {
    const kept: Result<Kept, AppError>[] = []
    for (const server of servers) kept.push(await keepOne(data, writer, { server, newKey, askedBy }))
    return kept
  })
  const settled = results.flatMap((kept) => (kept.ok && kept.value.wasUnsent ? [kept.value.localKey] : []))
  if (settled.length > 0) await data.journal.settle(settled)
  return results
}

function isDamage(code: ErrorCode): boolean {
  return code === 'row-damaged' || code === 'row-too-new'
}
