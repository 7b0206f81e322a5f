import { openSession, startMain, type AppDeps, type Main, type Session, type Site } from './app'
import { count, type Counts } from './counts'
import { losePower } from './journal-disk'
import { emptyTables } from './memory-database'
import { Broken, type Oracle } from './oracle'
import type { Owner } from './scheduler'

/** The runs of the app: started, killed and started again by the world. */
export function createRuns({ deps, counts, oracle }: { deps: AppDeps; counts: Counts; oracle: Oracle }) {
  const { scheduler, chance, sites, tell } = deps
  let main: Main | null = null
  let window: Owner | null = null
  let sessions: Session[] = []
  // A store may be lost only when the other one is known to have everything.
  const sound = new Set<string>()

  function start() {
    main ??= startMain(deps)
    const owner: Owner = { name: 'window', isAlive: true }
    window = owner
    sessions = []
    for (const site of sites) deps.scheduler.after(owner, 5, () => void open(site, owner).catch(deps.onBug))
  }
  async function open(site: Site, owner: Owner) {
    if (main === null) return
    const session = await openSession(deps, main, { owner, site })
    const { problem, restored, damagedLines } = session.healed
    if (damagedLines > 0)
      deps.onBug(new Broken(`${damagedLines} lines of the journal of ${site.id} no longer open`))
    tell(
      'window',
      `workspace ${site.id} is open; ${problem?.code ?? 'rows and journal agree'}; ${restored} restored`,
    )
    if (restored > 0) count(counts, 'restores')
    sessions.push(session)
    if (problem !== null) return
    oracle.checkSaves(site)
    sound.add(site.id)
  }
  function kill(what: 'window' | 'app' | 'power') {
    if (window === null) return
    count(counts, `kills of ${what}`)
    tell('world', `kills the ${what}`)
    window.isAlive = false
    window = null
    sessions = []
    if (what !== 'window' && main !== null) {
      main.owner.isAlive = false
      main = null
      for (const site of sites) {
        if (what === 'power') losePower(site.journal, chance)
        if (chance.happens(0.2) && sound.has(site.id)) loseStore(site)
      }
    }
    scheduler.after(deps.world, chance.pick([10, 500, 20_000]), () => {
      if (window === null) start()
    })
  }
  function loseStore(site: Site) {
    sound.delete(site.id)
    if (chance.happens(0.5)) {
      count(counts, 'resets of IndexedDB')
      tell('world', `IndexedDB of ${site.id} is reset`)
      site.rows.tables = emptyTables
    } else {
      count(counts, 'lost journals')
      tell('world', `the journal of ${site.id} is deleted`)
      site.journal.bytes = Buffer.alloc(0)
      site.journal.durable = Buffer.alloc(0)
    }
  }
  return {
    start,
    kill,
    sessions: () => sessions,
    areAllOpen: () => sessions.length === sites.length,
    anySession: () => (sessions.length === 0 ? null : chance.pick(sessions)),
    pause(session: Session) {
      count(counts, 'pauses')
      tell('agent', `pauses ${session.site.id}`)
      void session.sync.pause('agent').catch(() => undefined)
    },
    resume(session: Session) {
      tell('agent', `resumes ${session.site.id}`)
      void session.sync.resume().catch(() => undefined)
    },
    end() {
      if (window !== null) window.isAlive = false
      if (main !== null) main.owner.isAlive = false
    },
  }
}
