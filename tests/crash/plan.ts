import { createChance, type Chance } from './seeded'

/** Where a round strikes, ordered so that neighbours belong to different moments. */
export const killPoints = [
  'submit-pressed',
  'create-committed',
  'probe-arrived',
  'answer-sent',
  'journal-written',
  'create-arrived',
  'probe-answered',
  'verdict-noted',
  'answer-half-sent',
] as const

export type KillPoint = (typeof killPoints)[number]

/** The moment in a customer's life that each point lies in. */
export const momentOf: Record<KillPoint, 'mid-submit' | 'mid-send' | 'mid-probe' | 'mid-settle'> = {
  'submit-pressed': 'mid-submit',
  'journal-written': 'mid-submit',
  'create-arrived': 'mid-send',
  'create-committed': 'mid-send',
  'answer-half-sent': 'mid-send',
  'probe-arrived': 'mid-probe',
  'probe-answered': 'mid-settle',
  'answer-sent': 'mid-settle',
  'verdict-noted': 'mid-settle',
}

export const victims = ['window', 'main', 'both'] as const
export type Victim = (typeof victims)[number]

/** What the server does to one create besides answering it. */
export type Mishap =
  'none' | 'slow' | 'answer-lost' | 'failed-after-commit' | 'closed-before-commit' | 'failed-before-commit'

export type Kill = {
  readonly point: KillPoint
  /** The how-many-th submit, create or probe of the round it strikes at. */
  readonly nth: number
  readonly victim: Victim
  readonly delayMs: number
}

/** Everything a round decides by its seed. */
export type Plan = {
  readonly seed: number
  readonly kill: Kill
  /** A second kill, so long after the restart; null for none. */
  readonly secondKill: { readonly victim: Victim; readonly afterMs: number } | null
  /** What the agent does with one customer after the other. */
  readonly customers: readonly ('submit' | 'draft')[]
  /** For the first create, the second, … */
  readonly mishaps: readonly Mishap[]
  /** The server commits creates and keeps all answers back until the kill, so that several are on the wire then. */
  readonly isGathering: boolean
  /** The server drops the create that arrived as the app was killed. */
  readonly isDropped: boolean
  /** Lists show the round's customers only so long after the restart that its first look-up misses; 0: at once. */
  readonly listsLateMs: number
  readonly slowMs: number
}

/** Plans a round. Seeds in a row go through all points and victims in turn; the rest is chance. */
export function planRound(seed: number): Plan {
  const chance = createChance(seed)
  const kill = planKill(seed, chance)
  const { point, nth } = kill
  const isGathering = mustGather(point) || (isOnCreate(point) && chance.isLucky(0.4))
  // Some are submitted after the one that is struck at: the kill may find them half written down.
  const submits = nth + chance.upTo(1)
  return {
    seed,
    kill,
    secondKill: chance.isLucky(0.25) ? { victim: chance.pick(victims), afterMs: chance.upTo(400) } : null,
    customers: withDrafts(submits, chance),
    mishaps: Array.from({ length: submits }, (_, index) => planMishap({ kill, index, isGathering }, chance)),
    isGathering,
    isDropped: point === 'create-arrived' && chance.isLucky(0.25),
    listsLateMs: chance.isLucky(0.2) ? 5_000 - chance.upTo(1_500) : 0,
    slowMs: 100 + chance.upTo(900),
  }
}

function planKill(seed: number, chance: Chance): Kill {
  const lap = Math.floor(seed / killPoints.length)
  const point = killPoints[seed % killPoints.length] ?? killPoints[0]
  const victim = victims[(seed + lap) % victims.length] ?? victims[0]
  // A settle is over within a few milliseconds of its answer; what waits longer strikes beside it.
  const delayMs = chance.upTo(momentOf[point] === 'mid-settle' ? 15 : 30)
  const nth = point.startsWith('probe') ? 1 + chance.upTo(1) : 2 + chance.upTo(2)
  return { point, nth, victim, delayMs }
}

/** With every other answer kept back, the journal grows by nothing but what the kill waits for. */
function mustGather(point: KillPoint): boolean {
  return point === 'journal-written' || point === 'verdict-noted'
}

function isOnCreate(point: KillPoint): boolean {
  return point.startsWith('create') || point.startsWith('answer')
}

function withDrafts(submits: number, chance: Chance): Plan['customers'] {
  const customers: ('submit' | 'draft')[] = Array.from({ length: submits }, () => 'submit')
  customers.splice(chance.upTo(submits - 1), 0, 'draft')
  return customers
}

type Create = { readonly kill: Kill; readonly index: number; readonly isGathering: boolean }

function planMishap({ kill, index, isGathering }: Create, chance: Chance): Mishap {
  if (kill.point.startsWith('probe')) return chance.pick(['answer-lost', 'failed-after-commit'])
  if (isGathering || (isOnCreate(kill.point) && index + 1 === kill.nth)) return 'none'
  // What was not committed takes the protocol 30 s to prove, so that is the rarer kind.
  if (chance.isLucky(0.05)) return chance.pick(['closed-before-commit', 'failed-before-commit'])
  return chance.isLucky(0.4) ? chance.pick(['slow', 'answer-lost', 'failed-after-commit']) : 'none'
}
