import type { CustomerRow } from '@renderer/data/database'
import type { Session, Site } from './app'
import type { Chance } from './chance'
import type { Oracle } from './oracle'
import { askDiscard, dropDiscard, short } from './promised'

type Deps = {
  readonly chance: Chance
  readonly oracle: Oracle
  readonly tell: (what: string) => void
}

const firstPage = { page: 0, size: null, isOldestFirst: true } as const

/** What is read from the server and kept beside the engine: the directory's pages, a refresh, a customer by its ID. */
export function createReader({ chance, oracle, tell }: Deps) {
  async function readDirectory({ site, ask, customers }: Session) {
    tell(`reads the directory of ${site.id}`)
    const page = await ask.list({ workspaceId: site.id, filters: {}, part: firstPage })
    if (page.ok) await customers.keepAll(page.value.customers, 'directory')
  }
  async function retrieve({ site, ask, customers }: Session) {
    const { rows } = site.server
    if (rows.length === 0) return
    const { id } = chance.pick(rows)
    tell(`retrieves ${id}`)
    const found = await ask.retrieve({ workspaceId: site.id, customerId: id })
    if (found.ok) await customers.keep(found.value)
  }
  async function refresh({ site, ask, customers }: Session) {
    const known = rowsOf(site, ['synced', 'gone'])
    if (known.length === 0) return
    const deleted = site.server.rows.filter(({ isDeleted }) => isDeleted).map(({ id }) => id)
    const vanished = known.filter(({ serverId }) => deleted.includes(serverId))
    const { localKey, serverId } = chance.pick(vanished.length > 0 ? vanished : known)
    tell(`refreshes ${short(localKey)}`)
    const found = await ask.retrieve({ workspaceId: site.id, customerId: serverId })
    if (found.ok) await customers.keep(found.value)
    else if (found.error.code === 'not-found') await customers.markGone(localKey)
  }
  async function forgetGone(session: Session) {
    const { site, customers } = session
    const gone = rowsOf(site, ['gone'])
    if (gone.length === 0) return
    const { localKey } = chance.pick(gone)
    tell(`removes ${short(localKey)}, which is gone`)
    const it = oracle.promised.get(localKey)
    // Nobody begins to write in what is being removed.
    if (it !== undefined) askDiscard(session, it)
    const removed = await customers.removeGone(localKey)
    if (it === undefined) return
    if (removed.ok) it.wants = 'discarded'
    else dropDiscard(session, it)
  }
  /** Everything is offered for removal; what was promised to stay is the oracle's to miss. */
  async function forgetDirectory({ site, customers }: Session) {
    tell(`removes the directory of ${site.id}`)
    await customers.removeDownloaded([...site.rows.tables.customers.keys()].map(String))
  }
  /** Somebody at the office deletes a customer that Outpost knows to be there. */
  function erase({ server, rows }: Site) {
    const isKnown = (id: string) =>
      [...rows.tables.customers.values()].some(({ serverId }) => serverId === id)
    const known = server.rows.filter(({ id, isDeleted }) => !isDeleted && isKnown(id))
    if (known.length === 0) return
    const row = chance.pick(known)
    tell(`hears that ${row.id} was deleted`)
    row.isDeleted = true
  }

  return {
    async act(session: Session): Promise<void> {
      const deed = chance.next()
      if (deed < 0.45) await readDirectory(session)
      else if (deed < 0.55) await retrieve(session)
      else if (deed < 0.75) await refresh(session)
      else if (deed < 0.82) await forgetGone(session)
      else if (deed < 0.87) await forgetDirectory(session)
      else {
        erase(session.site)
        if (chance.happens(0.6)) await refresh(session)
      }
    },
  }
}

function rowsOf({ rows }: Site, states: readonly string[]): CustomerRow[] {
  return [...rows.tables.customers.values()].filter(({ state }) => states.includes(state))
}
