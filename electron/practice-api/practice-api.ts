import { setTimeout as sleepFor } from 'node:timers/promises'
import type { Clock } from '@shared/clock'
import type { PracticeFaults } from '@shared/practice/faults'
import type { Hono } from 'hono'
import type { PracticeCredentials } from './routes/authentication'
import { toAnswer, type CustomerAnswer } from './routes/customer-answer'
import type { DuplicateExternalId } from './routes/customer-routes'
import { createCustomerStore } from './state/customer-store'
import { createFaultSwitch } from './faults/fault-switch'
import { keepState, type SaveState } from './state/keep-state'
import { createPracticeApp } from './practice-app'
import { emptyState, type PracticeState } from './state/practice-state'
import { createRefuse } from './refusals'
import { createTokens } from './routes/tokens'
import type { OnWire } from './wire'

export type PracticeApiOptions = {
  clock: Clock
  randomUuid: () => string
  credentials: PracticeCredentials
  /** Where an earlier run left off; knows nobody when absent. */
  state?: PracticeState
  /** Stores each change; a create is answered only when this has resolved. */
  onChange?: SaveState
  /** Seconds. */
  tokenLifetimeS?: number
  /** Path in front of `/v1`, such as `/gateway`. */
  basePath?: string
  duplicateExternalId?: DuplicateExternalId
  /** How long `slow` takes. */
  slowMs?: number
  /** What `rate-limited-retry-after` asks for, seconds. */
  retryAfterS?: number
  sleep?: (ms: number) => Promise<void>
}

export type PracticeApi = {
  readonly app: Hono<OnWire>
  readonly basePath: string
  readonly faults: () => PracticeFaults
  /** Takes effect at once; resolves when stored. */
  readonly setFaults: (faults: PracticeFaults) => Promise<void>
  /** Returns the way to stop listening. */
  readonly onFaultsChange: (listener: () => void) => () => void
  /** Every customer there is, oldest first, whatever lists show. */
  readonly customers: () => readonly CustomerAnswer[]
  /** How many creates got through, whatever became of them. */
  readonly arrivals: () => number
  /** Makes every token that was handed out invalid; the credentials still get a new one. */
  readonly revokeTokens: () => void
}

const defaults = {
  tokenLifetimeS: 3600,
  basePath: '',
  duplicateExternalId: 'accept',
  slowMs: 3000,
  retryAfterS: 5,
  sleep: (ms: number) => sleepFor(ms),
  state: emptyState,
  onChange: () => undefined,
} as const

/** RocketKOR in small, for practice workspaces and tests: the documented V24 surface, in memory. */
export function createPracticeApi(given: PracticeApiOptions): PracticeApi {
  const options = { ...defaults, ...given }
  const { clock, randomUuid, basePath } = options
  const keeper = keepState(options.state, options.onChange)
  const faults = createFaultSwitch(keeper)
  const store = createCustomerStore({ keeper, clock, randomUuid })
  const tokens = createTokens({ clock, randomUuid, lifetimeS: options.tokenLifetimeS })
  let arrivals = 0
  const refuse = createRefuse(clock, randomUuid)
  const onArrival = (kind: string) => void (arrivals += kind === 'creates' ? 1 : 0)

  return {
    app: createPracticeApp({ ...options, faults, store, tokens, refuse, onArrival }),
    basePath,
    faults: faults.current,
    setFaults: faults.set,
    onFaultsChange: faults.onChange,
    customers: () => store.all().map((customer) => toAnswer(customer)),
    arrivals: () => arrivals,
    revokeTokens: tokens.revokeAll,
  }
}
