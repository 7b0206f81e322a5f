import type { ServerCustomer } from '@shared/api/customer'
import type { ErrorCode } from '@shared/errors'
import type { Entry } from '@shared/sync/entry'
import type { Transport } from '@shared/sync/ports'
import type { Verdict } from '@shared/sync/verdict'
import { failed, notSent, page, unclear } from './fake-transport'
import { makeCustomer } from './memory-outbox-store'
import type { createVirtualTime } from './virtual-time'

/** How a server answers look-ups: as asked, ignoring the filter, or also without any field that tells whose a row is. */
export type Manners = 'finds' | 'ignores-filter' | 'hides-reference'

type Setting = {
  readonly time: ReturnType<typeof createVirtualTime>
  readonly chance: () => number
  readonly entryOf: (localKey: string) => Entry
  readonly manners: Manners
  readonly refusesDuplicates: boolean
  /** How long lists lag behind writes at most, ms. */
  readonly lagMs: number
}

type Written = { readonly customer: ServerCustomer; readonly localKey: string; readonly visibleAt: number }

const WAYS_TO_FAIL = ['no-network', 'connection-refused', 'server-failed', 'timed-out'] as const
const MAX_LATENCY_MS = 3_000

/** A small server that commits what it accepts and fails at every point it can, as chance has it. */
export function createFaultyServer({ time, chance, entryOf, manners, refusesDuplicates, lagMs }: Setting) {
  const written: Written[] = []
  const fault = { rate: 0 }
  const happens = () => chance() < fault.rate
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!
  const travel = () => time.sleep(chance() * MAX_LATENCY_MS)

  const write = (localKey: string): ServerCustomer => {
    const id = `s${written.length}`
    const createdAt = new Date(time.clock.now()).toISOString()
    const customer = makeCustomer(entryOf(localKey), { id, createdAt })
    written.push({ customer, localKey, visibleAt: time.clock.ticks() + chance() * lagMs })
    return customer
  }
  const show = (customer: ServerCustomer): ServerCustomer =>
    manners === 'hides-reference' ? { ...customer, externalId: '', metadata: {} } : customer
  const visible = () =>
    written.filter(({ visibleAt }) => visibleAt <= time.clock.ticks()).map(({ customer }) => customer)
  const create = (localKey: string): Verdict => {
    if (refusesDuplicates && written.some((row) => row.localKey === localKey)) return unclear('conflict')
    if (happens()) return notSent('too-many-requests', chance() < 0.5 ? 5_000 : null)
    if (happens()) return unclear(pick(['server-failed', 'connection-lost'] as const))
    const customer = write(localKey)
    return happens()
      ? unclear(pick(['timed-out', 'server-failed', 'unexpected-answer'] as const))
      : { verdict: 'accepted', customer }
  }
  const list = async (filter: (customer: ServerCustomer) => boolean) => {
    await travel()
    if (happens()) return failed(pick<ErrorCode>([...WAYS_TO_FAIL, 'too-many-requests']))
    return page(visible().filter(filter).map(show))
  }
  const transport: Transport = {
    async create({ localKey }) {
      if (happens()) return notSent(pick(WAYS_TO_FAIL))
      await travel()
      const verdict = create(localKey)
      await travel()
      return verdict
    },
    rejoin: () => Promise.resolve(null),
    findByReference: (reference) => list(({ externalId }) => manners !== 'finds' || externalId === reference),
    search: (text) => list(({ profile }) => JSON.stringify(profile).includes(text)),
  }
  return {
    transport,
    fault,
    /** Everything the server has, by the entry it came from. */
    copiesOf: (localKey: string) =>
      written.filter((row) => row.localKey === localKey).map(({ customer }) => customer),
  }
}
