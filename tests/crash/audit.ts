import type { LedgerLine } from './rough-server'

/** How far the agent saw the app take a customer before the kill. */
export type Seen = 'begun' | 'saved' | 'submit-pressed' | 'acknowledged'

/** A customer as the agent remembers it; its local key is null when the app was killed before it could be read. */
export type Told = { readonly name: string; readonly localKey: string | null; readonly seen: Seen }

/** A customer as it lies in the app's database, outside the seal. */
export type Row = { readonly localKey: string; readonly serverId: string; readonly state: string }

/** What the app's list shows of a customer. */
export type Line = { readonly name: string; readonly word: string }

/** The app when it has nothing left to send. */
export type AppFacts = {
  readonly rows: readonly Row[]
  /** Local keys of the outbox. */
  readonly outbox: readonly string[]
  /** How many customers the whole list has. */
  readonly listed: number
  /** The lines of this round's customers. */
  readonly lines: readonly Line[]
}

export type Facts = {
  readonly told: readonly Told[]
  /** Those of `told` whose lines are at hand. */
  readonly thisRound: readonly Told[]
  readonly ledger: readonly LedgerLine[]
  readonly app: AppFacts
}

/** Holds what the agent saw against the server's ledger and the app's list; answers what is wrong, in sentences. */
export function audit(facts: Facts): string[] {
  return [...auditEach(facts), ...auditLedger(facts), ...auditRows(facts), ...auditList(facts)]
}

function auditEach({ told, ledger, app }: Facts): string[] {
  return told.flatMap(({ name, localKey, seen }) => {
    const onServer = ledger.filter((line) => line.name === name || line.key === localKey)
    const rows = app.rows.filter((row) => row.localKey === localKey)
    const states = rows.map(({ state }) => state).join(', ')
    if (onServer.length > 1) return [`DOUBLED: ${name} is ${onServer.length} times on the server.`]
    if (rows.length > 1) return [`DOUBLED: ${name} is ${rows.length} times in the app.`]
    if (seen === 'begun') return onServer.length > 0 ? [`${name} was sent without Submit.`] : []
    if (rows.length === 0) return [`LOST: ${name} was ${seen} and is not in the app.`]
    if (seen === 'saved') {
      if (onServer.length > 0) return [`${name} was sent without Submit.`]
      return states === 'draft' ? [] : [`${name} was saved and is ${states} instead of draft.`]
    }
    if (seen !== 'acknowledged') return []
    if (onServer.length === 0) return [`LOST: ${name} was acknowledged and is not on the server.`]
    return states === 'synced' ? [] : [`${name} was acknowledged and is ${states} instead of synced.`]
  })
}

function auditLedger({ told, ledger, app }: Facts): string[] {
  const keys = new Set(told.map(({ localKey }) => localKey))
  return ledger.flatMap(({ id, key, name }) => {
    const wrong = keys.has(key) ? [] : [`The server has ${name}, whom no agent wrote down.`]
    const row = app.rows.find(({ localKey }) => localKey === key)
    if (row?.state === 'synced' && row.serverId === id) return wrong
    return [...wrong, `The server has ${name} as ${id}; the app has ${row?.state ?? 'nothing'}.`]
  })
}

function auditRows({ told, ledger, app }: Facts): string[] {
  const known = new Set(told.map(({ localKey }) => localKey))
  const unknown = app.rows.filter(({ localKey }) => !known.has(localKey))
  const unread = told.filter(({ localKey }) => localKey === null)
  const ids = new Set(ledger.map(({ id }) => id))
  return [
    ...(app.outbox.length > 0 ? [`The outbox still has ${app.outbox.length} entries.`] : []),
    ...(unknown.length > unread.length ? ['The app has customers no agent wrote down.'] : []),
    ...unknown
      .filter(({ state }) => state !== 'draft')
      .map(({ state }) => `An unfinished draft is ${state}.`),
    ...app.rows.flatMap(({ localKey, serverId, state }) => {
      if (state === 'draft') return []
      if (state !== 'synced') return [`${localKey} is neither draft nor synced but ${state}.`]
      return ids.has(serverId)
        ? []
        : [`${localKey} is synced as ${serverId}, which the server does not have.`]
    }),
  ]
}

const words: Record<string, string> = { draft: 'Draft', synced: 'Synced' }

function auditList({ thisRound, app }: Facts): string[] {
  const { rows, lines, listed } = app
  return [
    ...(listed === rows.length ? [] : [`The list has ${listed} customers, the database ${rows.length}.`]),
    ...thisRound.flatMap(({ name, localKey, seen }) => {
      if (seen === 'begun') return []
      const shown = lines.filter((line) => line.name === name).map(({ word }) => word)
      const wanted = words[rows.find((row) => row.localKey === localKey)?.state ?? ''] ?? 'nothing'
      return shown.join() === wanted ? [] : [`The list shows ${name} as "${shown.join()}", not "${wanted}".`]
    }),
  ]
}
