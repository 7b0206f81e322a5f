import { isInOutbox, transitions, type CustomerState } from '@shared/domain/customer-state'
import type { CustomerContent } from '@shared/domain/customer'
import type { MetaRow, OutboxRow } from '@renderer/data/database'
import { STANDING_KEY } from '@renderer/data/open-customer'
import type { EntryContent, Standing } from '@shared/sync/entry'
import { readSealed, type Site } from './app'
import type { Tables } from './memory-database'
import { dropDiscard, short, textOf, type Promised } from './promised'
import type { Standstill } from './standstill'

/** The server's wait as it is stored, as text; null when there is none. */
function waitOf({ meta }: Tables): string | null {
  const row = meta.get(STANDING_KEY)
  const { serverWait = null } = row === undefined ? {} : (readSealed(row.sealed) as Standing)
  return serverWait && JSON.stringify(serverWait)
}

/** What was ever stored of one customer. */
type Seen = {
  state: CustomerState | null
  reference: string | null
  body: string | null
  /** Every text with which it was ever `sending`. */
  readonly claimed: Set<string>
  /** The server got it, and what came of that was not stored yet. */
  hasArrived: boolean
  wasSynced: boolean
}

/** A promise of Outpost that was broken. */
export class Broken extends Error {}

export type Oracle = ReturnType<typeof createOracle>

/** Holds everything that is stored and sent against the promises; throws `Broken` at the first that does not hold. */
export function createOracle(standstill: Standstill) {
  const promised = new Map<string, Promised>()
  const seen = new Map<string, Seen>()

  const seenOf = (localKey: string) => {
    const known = seen.get(localKey) ?? {
      state: null,
      reference: null,
      body: null,
      claimed: new Set<string>(),
      hasArrived: false,
      wasSynced: false,
    }
    seen.set(localKey, known)
    return known
  }

  /** Every commit: states, transitions, references, bodies. */
  function onCommit(site: Site, before: Tables, after: Tables): void {
    const entryOf = new Map([...after.outbox.values()].map((row) => [row.localKey, row]))
    for (const [localKey, row] of after.customers) {
      const former = before.customers.get(localKey)
      const entry = entryOf.get(localKey)
      entryOf.delete(localKey)
      const formerEntry = [...before.outbox.values()].find((it) => it.localKey === localKey)
      if (former === row && formerEntry === entry) continue
      if (former?.state === 'queued' && row.state === 'sending')
        checkClaim(site, localKey, { entryRow: formerEntry, standingRow: before.meta.get(STANDING_KEY) })
      checkRow(site, {
        localKey,
        from: (former?.state ?? null) as CustomerState | null,
        to: row.state as CustomerState,
        content: readSealed(row.sealed) as CustomerContent,
        entry: entry && (readSealed(entry.sealed) as EntryContent),
      })
    }
    if (before.meta.get(STANDING_KEY) !== after.meta.get(STANDING_KEY)) {
      const wait = waitOf(after)
      if (wait !== null && wait !== waitOf(before)) standstill.noteStored(site.id)
    }
    const [stray] = entryOf.keys()
    if (stray !== undefined) throw new Broken(`${short(stray)} has an entry and no row`)
    for (const [localKey, row] of before.customers) {
      if (!after.customers.has(localKey)) checkRemoval(localKey, row.state as CustomerState)
    }
  }
  type Claimed = { entryRow: OutboxRow | undefined; standingRow: MetaRow | undefined }
  function checkClaim(site: Site, localKey: string, { entryRow, standingRow }: Claimed) {
    const reason = standstill.reason(site.id)
    if (reason !== null) throw new Broken(`${short(localKey)} was claimed ${reason}`)
    if (promised.get(localKey)?.isHeld === true)
      throw new Broken(`${short(localKey)} was claimed though the agent held it`)
    const standing = standingRow && (readSealed(standingRow.sealed) as Standing)
    if (standing !== undefined && standing.pausedBy !== null)
      throw new Broken(`${short(localKey)} was claimed while its workspace was paused`)
    const entry = entryRow && (readSealed(entryRow.sealed) as EntryContent)
    if (entry?.heldFor !== undefined) throw new Broken(`${short(localKey)} was claimed while it was held`)
  }
  type Row = {
    localKey: string
    from: CustomerState | null
    to: CustomerState
    content: CustomerContent
    entry: EntryContent | undefined
  }
  function checkRow(site: Site, { localKey, from, to, content, entry }: Row) {
    const known = seenOf(localKey)
    const owner = promised.get(localKey)?.site
    if (owner !== undefined && owner !== site)
      throw new Broken(`${short(localKey)} is in workspace ${site.id}`)
    if (isInOutbox(to) && entry === undefined)
      throw new Broken(`${short(localKey)} is ${to} without an entry`)
    if ((to === 'synced' || to === 'gone') && entry !== undefined)
      throw new Broken(`${short(localKey)} is ${to} with an entry`)
    // What the engine stored last is never older than the journal.
    const isRestored = content.timeline.at(-1)?.kind === 'restored' && !isOutcomeUnknown(from)
    if (from !== null && from !== to && !isLegal(from, to) && !isRestored)
      throw new Broken(`${short(localKey)} went from ${from} to ${to}`)
    // Sent again with a change it would be another request under the same reference.
    if (from === null && to === 'draft' && known.hasArrived)
      throw new Broken(`${short(localKey)} came back as a draft while its outcome was unknown`)
    if (
      known.reference !== null &&
      content.reference !== known.reference &&
      !(isRestored && content.reference === null)
    )
      throw new Broken(
        `the reference of ${short(localKey)} changed from ${known.reference} to ${String(content.reference)}`,
      )
    known.reference ??= content.reference
    if (isOutcomeUnknown(known.state) && entry !== undefined && known.body !== entry.body)
      throw new Broken(`the body of ${short(localKey)} changed while its outcome was unknown`)
    if (to === 'sending' && entry !== undefined) known.claimed.add(entry.body)
    known.hasArrived &&= isOutcomeUnknown(to)
    known.state = to
    known.body = entry?.body ?? null
    known.wasSynced ||= to === 'synced'
  }
  function checkRemoval(localKey: string, state: CustomerState) {
    const known = seenOf(localKey)
    const may = promised.get(localKey)
    // Only a copy of what the server has.
    if (may === undefined && state === 'synced') return
    if (state === 'gone') return
    const isAgents = may === undefined || may.discards.length > 0 || may.wants === 'discarded'
    if (!isAgents || !['draft', 'queued', 'refused'].includes(state))
      throw new Broken(`${short(localKey)} (${state}) was dropped`)
    known.state = null
  }

  /** What a window asked for died with it: what is there after a start is there to stay, what was discarded as a draft. */
  function forgetDiscards(site: Site): void {
    for (const it of promised.values()) {
      const row = site.rows.tables.customers.get(it.localKey)
      if (it.site !== site || row === undefined) continue
      for (const session of [...it.discards]) if (!session.window.isAlive) dropDiscard(session, it)
      if (it.wants !== 'discarded' || it.discards.length > 0) continue
      if (row.state !== 'draft')
        throw new Broken(`${short(it.localKey)} had been discarded and came back ${row.state}`)
      it.wants = 'draft'
    }
  }

  /** After a start that compared rows and journal: every acknowledged save is there. */
  function checkSaves(site: Site): void {
    for (const it of promised.values()) {
      if (it.site !== site || it.saved === null || it.discards.length > 0 || it.wants === 'discarded')
        continue
      if (seenOf(it.localKey).wasSynced) continue
      const row = site.rows.tables.customers.get(it.localKey)
      if (row === undefined) throw new Broken(`the acknowledged save of ${short(it.localKey)} is gone`)
      const text = textOf((readSealed(row.sealed) as CustomerContent).profile)
      if (row.state !== 'synced' && text !== it.saved && !it.asked.includes(text))
        throw new Broken(`${short(it.localKey)} is not as it was saved: ${text} instead of ${it.saved}`)
    }
  }

  /** At any time: nobody twice, nothing discarded or never submitted, nothing under foreign credentials. */
  function checkServer({ server }: Site): void {
    const intrusion = server.intrusions[0]
    if (intrusion !== undefined) throw new Broken(`server ${server.name} saw ${intrusion}`)
    const copies = new Map<string, number>()
    for (const { localKey, isDeleted } of server.rows) {
      if (localKey === '' || isDeleted) continue
      const it = promised.get(localKey)
      if (it === undefined || it.site.server !== server)
        throw new Broken(`server ${server.name} has ${short(localKey)}, which is not of this workspace`)
      const number = (copies.get(localKey) ?? 0) + 1
      copies.set(localKey, number)
      if (number > 1 + it.misjudged)
        throw new Broken(`${short(localKey)} is on the server ${number} times (${server.manners})`)
    }
  }

  /** What was only fetched stands in the list once, and not beside the one that was captured here. */
  function checkList({ rows }: Site): void {
    const listed = new Set<string>()
    const known = [...rows.tables.customers.values()].filter(({ serverId }) => serverId !== '')
    for (const { serverId, localKey } of known.sort((one) => (promised.has(one.localKey) ? -1 : 1))) {
      if (listed.has(serverId) && !promised.has(localKey)) throw new Broken(`${serverId} is listed twice`)
      listed.add(serverId)
    }
  }

  /** The network was good for long enough: everything submitted is synced, as the server's one copy of it. */
  function checkEnd(site: Site): void {
    checkSaves(site)
    checkServer(site)
    checkList(site)
    for (const it of promised.values()) {
      if (it.site !== site) continue
      const copies = site.server.rows.filter(({ localKey }) => localKey === it.localKey)
      const row = site.rows.tables.customers.get(it.localKey)
      if (it.wants === 'submitted' && !it.isPoison) {
        if (copies.length === 0)
          throw new Broken(
            `${short(it.localKey)} was submitted and never arrived (${row?.state ?? 'no row'})`,
          )
        if (row?.state !== 'synced' && !seenOf(it.localKey).wasSynced)
          throw new Broken(`${short(it.localKey)} is still ${row?.state ?? 'gone'}`)
      }
      // Sent, deleted there by somebody, and then taken back: a draft like any other.
      const left = copies.filter(({ isDeleted }) => !isDeleted)
      if (it.wants === 'draft' && left.length > it.misjudged)
        throw new Broken(`${short(it.localKey)} was never submitted, and is on the server`)
      if (row?.state === 'synced' && !copies.some(({ id }) => id === row.serverId))
        throw new Broken(`${short(it.localKey)} took ${row.serverId}, another customer, for its own`)
    }
  }

  return {
    promised,
    onCommit,
    forgetDiscards,
    checkSaves,
    checkServer,
    checkEnd,
    onArrival({ localKey, body }: { readonly localKey: string; readonly body: string }) {
      const known = seenOf(localKey)
      known.hasArrived = isOutcomeUnknown(known.state)
      if (!known.claimed.has(body))
        throw new Broken(`${short(localKey)} arrived as it was never stored to be sent`)
      if (!body.includes(JSON.stringify(known.reference)))
        throw new Broken(`${short(localKey)} arrived under another reference than ${String(known.reference)}`)
      const it = promised.get(localKey)
      if (it?.wants === 'discarded')
        throw new Broken(`${short(localKey)} was sent after it had been discarded`)
      if (it?.wants === 'draft') throw new Broken(`${short(localKey)} was sent though it was not submitted`)
    },
    /** IndexedDB was reset: what was never acknowledged to be elsewhere must come back; nothing is known of states. */
    wasSynced: (localKey: string) => seenOf(localKey).wasSynced,
    stateOf: (localKey: string) => seenOf(localKey).state,
  }
}

function isOutcomeUnknown(state: CustomerState | null): boolean {
  return state === 'sending' || state === 'unclear' || state === 'needs-you'
}

const legal = new Set(
  Object.entries(transitions).flatMap(([from, events]) => Object.values(events).map((to) => `${from} ${to}`)),
)

// A save of a queued or refused customer takes it back and stores it in one step, hence `edit` then as it is.
function isLegal(from: CustomerState, to: CustomerState): boolean {
  return legal.has(`${from} ${to}`)
}
