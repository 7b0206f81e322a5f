import { setTimeout as sleep } from 'node:timers/promises'
import { goTo } from '@tools/demo/steps'
import { createAgent, wordOf } from './agent'
import { readList, whenDrained } from './app-facts'
import { audit, type Facts, type Told } from './audit'
import type { Computer } from './computer'
import { createKiller } from './killer'
import { watchNotes } from './note-watch'
import { planRound, type Plan } from './plan'

/** How a round ended. */
export type RoundResult = {
  readonly plan: Plan
  /** What is wrong; empty when all is well. */
  readonly problems: readonly string[]
  readonly story: readonly string[]
  /** The round's customers. */
  readonly told: readonly Told[]
  readonly tookMs: number
}

/** How long a round's kill may take to find its point: the agent writes, a probe waits, a server is slow. */
const POINT_LIMIT_MS = 40_000

/** Plays one round: the agent works, the app is killed, starts again, drains, and is held against the ledger. */
export async function playRound(computer: Computer, seed: number): Promise<RoundResult> {
  const plan = planRound(seed)
  const startedAt = performance.now()
  const story: string[] = []
  const tell = (line: string) => {
    const at = Math.round(performance.now() - startedAt)
    story.push(`${String(at).padStart(6)} ms  ${line}`)
  }
  const told: Told[] = []
  let problems: readonly string[]
  try {
    told.push(...(await workUntilKilled(computer, plan, tell)))
    computer.told = [...computer.told, ...told]
    await startAgain(computer, plan, tell)
    computer.server.catchUp(plan.listsLateMs)
    problems = await check(computer, { seed, told, tell })
  } catch (cause) {
    problems = [`The round broke off: ${cause instanceof Error ? cause.message : String(cause)}`]
    story.push(`What main wrote:\n${computer.app().log()}`)
  }
  return { plan, problems, story, told, tookMs: performance.now() - startedAt }
}

type Tell = (line: string) => void

async function workUntilKilled(computer: Computer, plan: Plan, tell: Tell): Promise<readonly Told[]> {
  let whenGone = Promise.resolve()
  const killer = createKiller(plan.kill, {
    tell,
    strike() {
      tell(`SIGKILL: ${plan.kill.victim}`)
      whenGone = computer.strike(plan.kill.victim).whenGone
    },
  })
  const notes = watchNotes(computer.userData, killer)
  await computer.server.follow({ plan, killer, notes, tell })
  const agent = createAgent({ page: computer.app().page, plan, killer, notes, tell })
  // The agent's step fails when the app goes away under it; that is what the round is for.
  const working = agent.work().catch((cause: unknown) => {
    if (!killer.isStruck()) throw cause
  })
  const late = new AbortController()
  const limit = sleep(POINT_LIMIT_MS, null, { signal: late.signal }).then(() => {
    throw new Error(`${plan.kill.point} ${plan.kill.nth} was not reached.`)
  })
  try {
    await Promise.race([Promise.all([killer.struck, working.then(() => killer.struck)]), limit])
  } finally {
    late.abort()
    limit.catch(() => undefined)
    notes.stop()
  }
  await whenGone
  computer.server.calmDown()
  return agent.told()
}

async function startAgain(computer: Computer, { secondKill }: Plan, tell: Tell): Promise<void> {
  await computer.restart()
  tell('started again')
  if (secondKill === null) return
  await sleep(secondKill.afterMs)
  tell(`second SIGKILL: ${secondKill.victim}`)
  await computer.strike(secondKill.victim).whenGone
  await computer.restart()
  tell('started again')
}

type Check = { readonly seed: number; readonly told: readonly Told[]; readonly tell: Tell }

async function check(computer: Computer, { seed, told, tell }: Check): Promise<readonly string[]> {
  const { page } = computer.app()
  // A draft that was open when the app was killed is open again.
  await goTo(page, 'Customers')
  const stored = await whenDrained(page)
  tell('drained')
  const factsWith = (shown: Pick<Facts['app'], 'listed' | 'lines'>): Facts => ({
    told: computer.told,
    thisRound: told,
    ledger: computer.server.ledger(),
    app: { ...stored, ...shown },
  })
  // The list follows the database a moment later.
  const shown = await readList(page, wordOf(seed), (seen) => audit(factsWith(seen)).length === 0)
  return audit(factsWith(shown))
}
