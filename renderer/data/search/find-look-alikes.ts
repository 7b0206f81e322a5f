import { knownOf } from '@shared/duplicates/known-of'
import {
  isStrongLikeness,
  toTraits,
  weighLikeness,
  type Known,
  type Likeness,
} from '@shared/duplicates/likeness'
import { createTraitIndex } from '@shared/duplicates/trait-index'
import { breathe } from '@renderer/data/breathe'
import type { LookAlike, LookAlikesOf, Wanted } from '@renderer/data/look-alike'
import type { CustomerSummary } from '@renderer/data/workspace-session'
import type { Listed, Projection } from './projection'

/** More than that nobody compares. */
const MOST_SHOWN = 5
/** For each of many: the report names the likeliest. */
const MOST_OF_MANY = 2
const WARM_AT_ONCE = 250
/** Those that a write has put others in place of stay in the index until they are this share of it. */
const STALE_SHARE = 0.5

const none: readonly string[] = []

export type LookAlikes = {
  find(wanted: Wanted): readonly LookAlike[]
  /** The same for many, by reach or by name. */
  findAll(asked: LookAlikesOf): readonly (readonly LookAlike[])[]
  /** Takes in all customers in small steps, so that the first question is answered as quickly as the next. */
  warm(): Promise<void>
}

/** Looks for customers that may be the same as one that is being written. */
export function createLookAlikes(projection: Projection): LookAlikes {
  let index = createTraitIndex()
  let taken: Listed[] = []
  const takeIn = (most: number): boolean => {
    const fresh = projection.takeFresh(most)
    for (const listed of fresh) {
      index.add(toTraits(knownBy(listed.summary)))
      taken.push(listed)
    }
    return fresh.length === most
  }
  const forgetStale = () => {
    if (taken.length * (1 - STALE_SHARE) <= projection.size() + WARM_AT_ONCE) return
    index = createTraitIndex()
    taken = []
    projection.renewFresh()
  }
  const likest = (matches: ReadonlyMap<number, Likeness[]>): LookAlike[] => {
    const found: LookAlike[] = []
    for (const [number, reasons] of matches) {
      const listed = taken[number]
      if (listed === undefined || !projection.holds(listed)) continue
      found.push({ customer: listed.summary, reasons, isStrong: isStrongLikeness(reasons) })
    }
    return found.sort(byWeight)
  }
  return {
    find({ localKey, profile, except = none }) {
      takeIn(Infinity)
      return likest(index.find(toTraits(knownOf(profile))))
        .filter(({ customer }) => customer.localKey !== localKey && !except.includes(customer.localKey))
        .slice(0, MOST_SHOWN)
    },
    findAll({ wanted, by }) {
      takeIn(Infinity)
      return wanted.map(({ except = none, ...known }) =>
        likest(index.find(toTraits(known), by))
          .filter(({ customer }) => !except.includes(customer.localKey))
          .slice(0, MOST_OF_MANY),
      )
    },
    async warm() {
      forgetStale()
      while (takeIn(WARM_AT_ONCE)) await breathe()
    },
  }
}

/** The likeliest first; among equals the one that changed last. */
function byWeight(one: LookAlike, other: LookAlike): number {
  const difference = weighLikeness(other.reasons) - weighLikeness(one.reasons)
  return difference === 0 ? other.customer.updatedAt - one.customer.updatedAt : difference
}

function knownBy({ type, name, person, phone, email, externalId, others }: CustomerSummary): Known {
  return {
    name,
    contacts: type === 'INDIVIDUAL' ? null : [person, ...others.map((other) => other.person)],
    phones: [phone, ...others.map((other) => other.phone)],
    emails: [email, ...others.map((other) => other.email)],
    externalIds: [externalId],
  }
}
