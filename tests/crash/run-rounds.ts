import { setUpComputer, type Computer } from './computer'
import { killPoints, momentOf, type Plan } from './plan'
import { playRound, type RoundResult } from './round'

export type RunOptions = {
  readonly rounds: number
  /** The seed of the first round; the next has the next seed. */
  readonly seed: number
  /** Computers that play at the same time, each with its own server. */
  readonly lanes: number
  readonly print: (line: string) => void
}

/** Plays rounds; a failed one tells its story and how to repeat it. */
export async function runRounds({ rounds, seed, lanes, print }: RunOptions): Promise<readonly RoundResult[]> {
  const results: RoundResult[] = []
  let next = seed
  const play = async () => {
    let computer: Computer | null = null
    while (next < seed + rounds) {
      const mine = next++
      computer ??= await setUpComputer()
      const result = await playRound(computer, mine)
      results.push(result)
      print(oneLine(result))
      if (result.problems.length === 0) continue
      for (const line of failure(result, computer.userData)) print(line)
      // What went wrong would go on being wrong in every later round.
      await computer.end({ keepsUserData: true })
      computer = null
    }
    await computer?.end({ keepsUserData: false })
  }
  await Promise.all(Array.from({ length: Math.min(lanes, rounds) }, play))
  return results
}

function oneLine({ plan, problems, told, tookMs }: RoundResult): string {
  const { kill, secondKill, seed } = plan
  const strike = `${kill.point} ${kill.nth} +${kill.delayMs} ms`.padEnd(28)
  const again = secondKill === null ? '' : `, ${secondKill.victim} again at start`
  const verdict = problems.length === 0 ? 'ok' : 'FAILED'
  return `seed ${String(seed).padEnd(5)} ${verdict.padEnd(6)} ${strike} ${(kill.victim + again).padEnd(30)} ${progress(told)}, ${seconds(tookMs)}${extras(plan)}`
}

function progress(told: RoundResult['told']): string {
  const count = (seen: string) => told.filter((customer) => customer.seen === seen).length
  return `${told.length} begun: ${count('acknowledged')} acknowledged, ${count('submit-pressed')} pressed, ${count('saved')} saved`
}

function extras({ mishaps, isGathering, isDropped, listsLateMs }: Plan): string {
  const words = [
    ...new Set(mishaps.filter((mishap) => mishap !== 'none')),
    ...(isGathering ? ['answers kept back'] : []),
    ...(isDropped ? ['dropped'] : []),
    ...(listsLateMs > 0 ? [`lists ${listsLateMs} ms late`] : []),
  ]
  return words.length === 0 ? '' : ` (${words.join(', ')})`
}

function failure({ plan, problems, story }: RoundResult, userData: string): string[] {
  return [
    ...problems.map((problem) => `  ✗ ${problem}`),
    ...story.map((line) => `    ${line}`),
    `  User data: ${userData}`,
    `  Again: npm run test:crash -- --rounds 1 --seed ${plan.seed}`,
  ]
}

/** Counts per kill point, and what became of the customers. */
export function summarize(results: readonly RoundResult[]): string[] {
  const failed = results.filter(({ problems }) => problems.length > 0)
  const problems = failed.flatMap((result) => result.problems)
  const told = results.flatMap((result) => result.told)
  const count = (seen: string) => told.filter((customer) => customer.seen === seen).length
  const kills = results.length + results.filter(({ plan }) => plan.secondKill !== null).length
  return [
    ...killPoints.map((point) => pointLine(point, results)),
    `${results.length} rounds, ${kills} kills, ${failed.length} failed rounds`,
    `${told.length} customers begun: ${count('acknowledged')} acknowledged, ${count('submit-pressed')} killed while submitting, ` +
      `${count('saved')} saved drafts, ${count('begun')} killed before they were saved`,
    `lost: ${starting(problems, 'LOST')}, doubled: ${starting(problems, 'DOUBLED')}`,
  ]
}

function pointLine(point: (typeof killPoints)[number], results: readonly RoundResult[]): string {
  const here = results.filter(({ plan }) => plan.kill.point === point)
  const bad = here.filter(({ problems }) => problems.length > 0).length
  const hit = (victim: string) => here.filter(({ plan }) => plan.kill.victim === victim).length
  const counts = `window ${hit('window')}, main ${hit('main')}, both ${hit('both')}`
  return `  ${momentOf[point].padEnd(11)} ${point.padEnd(17)} ${String(here.length).padStart(3)} rounds (${counts}), ${bad} failed`
}

function starting(problems: readonly string[], word: string): number {
  return problems.filter((problem) => problem.startsWith(word)).length
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
