import type { CustomerProfile } from '@shared/domain/customer-profile'
import type { Site } from './app'
import type { Chance } from './chance'
import { addStranger } from './server'

/** Whom the agent takes on, and how they are corrected and changed. */
export function createProfiles(chance: Chance) {
  let made = 0

  function next(site: Site): CustomerProfile {
    made += 1
    const odd = chance.next()
    const lastName = odd < 0.06 ? 'Refuse' : odd < 0.1 ? 'Poison' : `L${made}`
    const email = chance.happens(0.1) ? `shared@x` : `c${made}@x`
    const reach = {
      primaryPhoneNumber: { number: `+1555000${1000 + made}`, type: 'MOBILE' },
      primaryEmail: { value: email },
    }
    const typed = chance.happens(0.15) ? { externalId: `EXT-${site.id}-${made}` } : {}
    const profile: CustomerProfile = chance.happens(0.5)
      ? { type: 'INDIVIDUAL', firstName: `F${made}`, lastName, ...reach, ...typed }
      : {
          type: 'BUSINESS',
          businessName: `B${made}`,
          contacts: [{ firstName: 'C', lastName, primary: true, ...reach }],
          ...typed,
        }
    // Someone else entered the same person earlier.
    if (chance.happens(0.08))
      addStranger(site.server, { ...profile, externalId: undefined, primaryPhoneNumber: undefined })
    return profile
  }
  const correct = (profile: CustomerProfile): CustomerProfile =>
    JSON.parse(JSON.stringify(profile).replace('Refuse', 'Fixed')) as CustomerProfile
  const change = (profile: CustomerProfile): CustomerProfile =>
    profile.type === 'INDIVIDUAL'
      ? { ...profile, middleName: `M${Math.floor(chance.next() * 1000)}` }
      : {
          ...profile,
          businessName: `${profile.businessName.split(' ')[0] ?? ''} ${Math.floor(chance.next() * 1000)}`,
        }
  return { next, correct, change }
}
