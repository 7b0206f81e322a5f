import { displayName, type CustomerProfile } from '@shared/domain/customer-profile'
import {
  compareTraits,
  isStrongLikeness,
  toTraits,
  weighLikeness,
  type Traits,
} from '@shared/duplicates/compare-traits'
import type { LookAlike, Wanted } from '@renderer/data/look-alike'
import type { CustomerSummary } from '@renderer/data/workspace-session'
import type { Listed, Projection } from './projection'

/** More than that nobody compares. */
const MOST_SHOWN = 5
const WARM_AT_ONCE = 250

export type LookAlikes = {
  find(wanted: Wanted): readonly LookAlike[]
  /** Prepares all customers in small steps, so that the first question is answered as quickly as the next. */
  warm(): Promise<void>
}

/** Looks for customers that may be the same as one that is being written. */
export function createLookAlikes(projection: Projection): LookAlikes {
  // A listed customer never changes, so its traits are worked out once.
  const known = new WeakMap<Listed, Traits>()
  const traitsOf = (listed: Listed): Traits => {
    const traits = known.get(listed) ?? toTraits(knownBy(listed.summary))
    known.set(listed, traits)
    return traits
  }
  return {
    find({ localKey, profile }) {
      const wanted = toTraits(profileKnownBy(profile))
      const found: LookAlike[] = []
      for (const listed of projection.inOrder('time')) {
        const reasons = compareTraits(wanted, traitsOf(listed))
        if (reasons.length === 0 || listed.summary.localKey === localKey) continue
        found.push({ customer: listed.summary, reasons, isStrong: isStrongLikeness(reasons) })
      }
      return found.sort(byWeight).slice(0, MOST_SHOWN)
    },
    async warm() {
      const all = projection.inOrder('time')
      for (let from = 0; from < all.length; from += WARM_AT_ONCE) {
        for (const listed of all.slice(from, from + WARM_AT_ONCE)) traitsOf(listed)
        await new Promise((resolve) => setTimeout(resolve))
      }
    },
  }
}

function byWeight(one: LookAlike, other: LookAlike): number {
  return weighLikeness(other.reasons) - weighLikeness(one.reasons)
}

function knownBy({ name, phone, email, externalId, others }: CustomerSummary) {
  return {
    name,
    phones: [phone, ...others.map((other) => other.phone)],
    emails: [email, ...others.map((other) => other.email)],
    externalIds: [externalId],
  }
}

function profileKnownBy(profile: CustomerProfile) {
  const reaches = profile.type === 'BUSINESS' ? profile.contacts : [profile]
  return {
    name: displayName(profile),
    phones: reaches.map(({ primaryPhoneNumber }) => primaryPhoneNumber?.number ?? ''),
    emails: reaches.map(({ primaryEmail }) => primaryEmail?.value ?? ''),
    externalIds: [profile.externalId ?? ''],
  }
}
