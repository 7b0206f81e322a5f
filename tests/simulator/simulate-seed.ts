import { createAgent } from './agent'
import type { AppDeps, Session } from './app'
import { chanceOf } from './chance'
import { count, type Counts } from './counts'
import { fineWeather } from './network'
import { Broken, createOracle } from './oracle'
import { short } from './promised'
import { createRuns } from './runs'
import { createScheduler, settled, type Owner } from './scheduler'
import { createSite } from './site'
import { createStandstill } from './standstill'

export type Outcome = {
  readonly seed: number
  /** The promise that was broken; null when all held. */
  readonly broken: string | null
  readonly steps: number
  readonly counts: Counts
  /** What happened, line by line; empty unless it was asked for. */
  readonly story: readonly string[]
}

const MAX_STEPS = 60_000
/** Longest time in good weather after which nothing may be under way. */
const DRAIN_MS = 40 * 60_000

/** One seed: a bad day, then good weather, then the reckoning. The same seed is the same day. */
export async function simulateSeed(seed: number, { isTold = false } = {}): Promise<Outcome> {
  const counts: Counts = new Map()
  const story: string[] = []
  const world = createWorld({ seed, counts, ...(isTold && { story }) })
  let broken: string | null = null
  try {
    await world.live()
  } catch (cause) {
    broken =
      cause instanceof Broken
        ? cause.message
        : `a bug: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}`
  }
  world.end()
  return { seed, broken, steps: world.steps(), counts, story }
}

type Setting = { readonly seed: number; readonly counts: Counts; readonly story?: string[] }

function createWorld({ seed, counts, story }: Setting) {
  const chance = chanceOf(seed)
  const scheduler = createScheduler()
  const standstill = createStandstill(() => scheduler.now())
  const oracle = createOracle(standstill)
  const worldOwner: Owner = { name: 'world', isAlive: true }
  const clockSkew = { ms: Date.UTC(2026, 0, 5, 9) }
  const clock = { now: () => Math.floor(scheduler.now() + clockSkew.ms), ticks: () => scheduler.now() }
  const bugs: unknown[] = []
  let keysMade = 0
  let steps = 0
  const newKey = () => `00000000-0000-4000-8000-${String(++keysMade).padStart(12, '0')}`
  const tell = (who: string, what: string) => {
    story?.push(
      `${String(story.length + 1).padStart(4)}  ${(scheduler.now() / 1000).toFixed(3).padStart(9)} s  ${who.padEnd(7)} ${what}`,
    )
  }
  const sites = ['A', 'B']
    .slice(0, chance.happens(0.4) ? 2 : 1)
    .map((id) => createSite({ id, chance, scheduler, oracle, counts, tell }))
  const deps: AppDeps = {
    scheduler,
    chance,
    clock,
    world: worldOwner,
    sites,
    standstill,
    newKey,
    tell,
    onBug: (cause) => void bugs.push(cause),
    onTrouble(what) {
      if (what === 'lost' && chance.happens(0.15)) flap()
      if (what === 'slow' && chance.happens(0.2))
        scheduler.after(worldOwner, chance.next() * 1_000, () => app.kill('window'))
    },
  }
  const agent = createAgent({
    chance,
    oracle,
    newKey,
    tell: (what) => tell('agent', what),
    onBug: deps.onBug,
    switchOff: () => app.kill('app'),
  })
  const app = createRuns({ deps, counts, oracle })
  const killRate = chance.pick([0, 0.002, 0.01, 0.03])
  const storm = chance.pick([0, 0.05, 0.15, 0.35])
  const diskTrouble = chance.pick([0, 0, 0.02, 0.1, 0.3])

  async function step(): Promise<boolean> {
    const isMore = scheduler.step()
    if (isMore) {
      steps += 1
      await settled()
      check()
    }
    return isMore
  }
  function check() {
    if (bugs.length > 0) throw bugs[0]
    if (steps > MAX_STEPS) throw new Broken('it never comes to rest')
    for (const site of sites) {
      if (site.server.arrivals.length + site.server.intrusions.length === 0) continue
      oracle.checkServer(site)
      for (const arrival of site.server.arrivals.splice(0)) {
        count(counts, 'arrivals')
        oracle.onArrival(arrival)
      }
    }
  }
  async function until(at: number, onStep?: () => void) {
    let isThere = false
    const isOver = () => isThere
    scheduler.after(worldOwner, at - scheduler.now(), () => (isThere = true))
    while (!isOver() && (await step())) onStep?.()
  }

  function changeWeather() {
    for (const { weather, server, rows, journal } of sites) {
      weather.loss = chance.happens(0.6) ? storm : 0
      weather.slowness = chance.pick([0, 0.1, 0.4])
      weather.isOffline = chance.happens(storm)
      server.mood.oddAnswers = chance.happens(0.4) ? storm : 0
      server.mood.forgetsTokens = chance.happens(0.1)
      server.mood.answersAs = chance.happens(0.15) ? chance.pick(['V22', 'array', 'other']) : 'V24'
      const isSick = chance.happens(0.4)
      rows.trouble.write = isSick ? diskTrouble : 0
      rows.trouble.read = isSick ? diskTrouble / 4 : 0
      journal.trouble.write = isSick ? diskTrouble : 0
      journal.trouble.read = isSick ? diskTrouble / 4 : 0
      journal.trouble.slow = chance.pick([0, 0, 0.1])
      if (server.mood.answersAs !== 'V24') count(counts, 'changed shapes')
      if (weather.isOffline) count(counts, 'outages')
    }
  }
  function clearUp() {
    for (const { weather, server, rows, journal } of sites) {
      Object.assign(weather, fineWeather())
      Object.assign(server.mood, { oddAnswers: 0, forgetsTokens: false, answersAs: 'V24' })
      Object.assign(rows.trouble, { write: 0, read: 0 })
      Object.assign(journal.trouble, { write: 0, read: 0, slow: 0 })
    }
  }
  /** The network comes and goes, and each time it comes everybody hurries. */
  function flap() {
    tell('world', 'the network flaps')
    count(counts, 'flaps')
    for (let n = 0; n < 12; n += 1)
      scheduler.after(worldOwner, n * 700, () => app.anySession()?.publish('online'))
  }
  async function doSomething() {
    const session = app.anySession()
    const deed = chance.next()
    if (session === null) return
    if (deed < 0.62) agent.act(session)
    else if (deed < 0.72) agent.guard(agent.tidyUp(session))
    else if (deed < 0.75) app.pause(session)
    else if (deed < 0.77) app.lock()
    else if (deed < 0.82) {
      app.resume(session)
      // At the same moment as another wake-up.
      if (chance.happens(0.5)) session.publish('online')
    } else if (deed < 0.86) changeWeather()
    else if (deed < 0.9) {
      const ms = chance.pick([5_000, 60_000, 3_600_000])
      tell('world', `sleeps ${ms / 1000} s`)
      count(counts, 'sleeps')
      scheduler.sleep(ms)
      await until(scheduler.now() + ms)
      if (chance.happens(0.7)) app.anySession()?.publish('woke')
    } else if (deed < 0.93) {
      standstill.forgetWaits()
      clockSkew.ms += chance.between(-1, 1) * chance.pick([60_000, 86_400_000])
      tell('world', 'someone sets the clock')
      count(counts, 'clock jumps')
    } else if (deed < 0.96) session.publish(chance.pick(['online', 'credentialsChanged']))
    else if (deed < 0.97) flap()
    else app.kill(chance.pick(['window', 'app', 'power']))
  }

  async function live() {
    changeWeather()
    app.start()
    await until(scheduler.now() + 200)
    const deeds = 8 + Math.floor(chance.next() * 30)
    for (let n = 0; n < deeds; n += 1) {
      await doSomething()
      // Some things happen at the same moment.
      if (chance.happens(0.3)) continue
      const ms = chance.pick([2, 20, 200, 3_000, 12_000, 40_000])
      await until(scheduler.now() + chance.next() * ms, () => {
        if (chance.happens(killRate / (ms > 1000 ? 4 : 1)))
          app.kill(chance.pick(['window', 'app', 'app', 'power']))
      })
    }
    tell('world', 'the weather clears up')
    clearUp()
    if (chance.happens(0.3)) app.kill('app')
    await calm()
    app.kill('app')
    while (!app.areAllOpen()) await until(scheduler.now() + 1_000)
    for (const site of sites) oracle.checkEnd(site)
  }

  /** Good weather until the outbox is empty, with an agent who looks in now and then. */
  async function calm() {
    const deadline = scheduler.now() + DRAIN_MS
    let isCalm = false
    while (!isCalm) {
      if (scheduler.now() > deadline)
        throw new Broken(`the outbox does not drain: ${stillThere().join(', ')}`)
      await until(scheduler.now() + 20_000)
      for (const session of app.sessions()) await attend(session)
      // What could not be compared at this start is compared at the next.
      if (app.sessions().some(({ healed }) => healed.problem !== null)) app.kill('app')
      isCalm = app.areAllOpen() && stillThere().length === 0
    }
  }
  async function attend(session: Session) {
    let isDone = false
    const isOver = () => isDone
    const work = (async () => {
      if ((await session.customers.standing()).pausedBy !== null) {
        standstill.resume(session.site.id)
        await session.sync.resume()
      }
      await agent.tidyUp(session)
    })()
    agent.guard(work.finally(() => (isDone = true)))
    while (!isOver() && (await step()));
  }
  function stillThere(): string[] {
    return sites.flatMap((site) =>
      [...site.rows.tables.customers.values()]
        .filter(
          ({ state, localKey }) =>
            !['draft', 'synced', 'gone'].includes(state) && oracle.promised.get(localKey)?.isPoison !== true,
        )
        .map(({ localKey, state }) => `${short(localKey)} (${state})`),
    )
  }
  return {
    live,
    steps: () => steps,
    end: () => app.end(),
  }
}
