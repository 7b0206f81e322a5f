import { openSession, startMain, type AppDeps, type Main, type Session, type Site } from './app'
import { count, type Counts } from './counts'
import { losePower } from './journal-disk'
import { emptyTables } from './memory-database'
import { Broken, type Oracle } from './oracle'
import type { Owner } from './scheduler'

/** The runs of the app: started, killed and started again by the world. */
export function createRuns({ deps, counts, oracle }: { deps: AppDeps; counts: Counts; oracle: Oracle }) {
  const { scheduler, chance, sites, standstill, tell } = deps
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
    openAll(owner)
  }
  function openAll(owner: Owner) {
    for (const site of sites)
      scheduler.after(owner, 5, () => void open(owner, { site, isSendingOnly: false }).catch(deps.onBug))
  }
  async function open(owner: Owner, { site, isSendingOnly }: { site: Site; isSendingOnly: boolean }) {
    if (main === null) return null
    const session = await openSession(deps, main, { owner, site, isSendingOnly })
    const { problem, restored, damagedLines } = session.healed
    if (damagedLines > 0)
      deps.onBug(new Broken(`${damagedLines} lines of the journal of ${site.id} no longer open`))
    tell(
      'window',
      `workspace ${site.id} is open; ${problem?.code ?? 'rows and journal agree'}; ${restored} restored`,
    )
    if (restored > 0) count(counts, 'restores')
    if (!isSendingOnly) sessions.push(session)
    if (problem === null) {
      oracle.forgetDiscards(site)
      oracle.checkSaves(site)
      sound.add(site.id)
    }
    return session
  }
  /** The agent's part ends at once, the engines when they have settled what is on the wire; some go on behind the lock. */
  async function lock() {
    const owner = window
    if (owner === null || sessions.length < sites.length) return
    count(counts, 'locks')
    const isSending = chance.happens(0.5)
    tell('agent', isSending ? 'locks, and lets it go on sending' : 'locks')
    const closing = sessions.splice(0)
    await Promise.all(closing.map((session) => session.close()))
    if (isSending) {
      const sending = await Promise.all(sites.map((site) => open(owner, { site, isSendingOnly: true })))
      await scheduler.pause(owner, chance.pick([50, 2_000, 60_000]))
      await Promise.all(sending.flatMap((session) => session?.close() ?? []))
    } else await scheduler.pause(owner, chance.pick([50, 2_000]))
    tell('agent', 'unlocks')
    openAll(owner)
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
    // A window is mostly loaded again at once; a program takes as long as its agent lets it.
    const restartMs = chance.pick(what === 'window' ? [10, 10, 500] : [10, 500, 20_000])
    scheduler.after(deps.world, restartMs, () => {
      if (window === null) start()
    })
  }
  function loseStore(site: Site) {
    sound.delete(site.id)
    if (chance.happens(0.5)) {
      count(counts, 'resets of IndexedDB')
      tell('world', `IndexedDB of ${site.id} is reset`)
      site.rows.tables = emptyTables
      standstill.reset(site.id)
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
    lock: () => void lock().catch(deps.onBug),
    sessions: () => sessions,
    areAllOpen: () => sessions.length === sites.length,
    anySession: () => (sessions.length === 0 ? null : chance.pick(sessions)),
    pause(session: Session) {
      count(counts, 'pauses')
      tell('agent', `pauses ${session.site.id}`)
      const notePaused = standstill.pause(session.site.id)
      void session.sync.pause('agent').then(notePaused, () => undefined)
    },
    resume(session: Session) {
      tell('agent', `resumes ${session.site.id}`)
      standstill.resume(session.site.id)
      void session.sync.resume().catch(() => undefined)
    },
    end() {
      if (window !== null) window.isAlive = false
      if (main !== null) main.owner.isAlive = false
    },
  }
}
