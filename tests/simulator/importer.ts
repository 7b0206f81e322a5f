import type { CustomerContent } from '@shared/domain/customer'
import { readSealed, type Session, type Site } from './app'
import type { Chance } from './chance'
import type { Oracle } from './oracle'
import { askDiscard, dropDiscard, newPromise, short, textOf, touch, type Promised } from './promised'
import type { createProfiles } from './profiles'

type Deps = {
  readonly chance: Chance
  readonly oracle: Oracle
  readonly newKey: () => string
  readonly tell: (what: string) => void
  readonly profiles: ReturnType<typeof createProfiles>
  readonly submit: (session: Session, it: Promised) => Promise<unknown>
}

/** Stages many drafts at once, and takes all of an import back. */
export function createImporter({ chance, oracle, newKey, tell, profiles, submit }: Deps) {
  async function stage(session: Session) {
    const batch = newKey()
    const rows = Array.from({ length: 1 + Math.floor(chance.next() * 4) }, (_, index) => ({
      row: index + 1,
      profile: profiles.next(session.site),
    }))
    tell(`imports ${rows.length}`)
    const record = { batch, at: 0, source: '', digest: '', total: rows.length }
    const staged = await session.customers.stage({ record, rows, isLast: true })
    if (!staged.ok) return
    const imported = importedOf(session.site, batch)
    tell(`sees ${imported.map(({ localKey }) => short(localKey)).join(', ')} imported`)
    const them = imported.map(({ localKey, content }) => {
      const profile = content.profile!
      const it = { ...newPromise({ localKey, site: session.site, profile }), saved: textOf(profile) }
      oracle.promised.set(localKey, it)
      return it
    })
    if (chance.happens(0.6)) for (const it of them) await submit(session, it)
  }
  async function takeBack(session: Session) {
    const seen = allImported(session.site).filter(({ localKey }) => oracle.promised.has(localKey))
    const batches = [...new Set(seen.map(({ batch }) => batch))]
    if (batches.length === 0) return
    const batch = chance.pick(batches)
    const keys = importedOf(session.site, batch).map(({ localKey }) => localKey)
    const them = keys.flatMap((localKey) => oracle.promised.get(localKey) ?? [])
    tell(`takes the import of ${keys.map(short).join(', ')} back`)
    for (const it of them) {
      askDiscard(session, it)
      it.wishes += 1
      touch(it)
      it.wants = 'unknown'
    }
    const taken = await session.customers.unstage(keys)
    for (const it of them) {
      const isThere = session.site.rows.tables.customers.has(it.localKey)
      if (taken.ok && !isThere) it.wants = 'discarded'
      else dropDiscard(session, it)
    }
  }
  return { act: (session: Session) => (chance.happens(0.5) ? stage(session) : takeBack(session)) }
}

function importedOf(site: Site, wanted: string) {
  return allImported(site).filter(({ batch }) => batch === wanted)
}

function allImported({ rows }: Site) {
  return [...rows.tables.customers.values()].flatMap(({ localKey, sealed }) => {
    const content = readSealed(sealed) as CustomerContent
    return content.imported === undefined ? [] : [{ localKey, content, batch: content.imported.batch }]
  })
}
