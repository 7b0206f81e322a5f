import { markPrimaries, withPrimary } from '@shared/domain/address-primaries'
import { streetLines } from '@shared/domain/check-address'
import { addressTypes, type Address, type CustomerProfile } from '@shared/domain/customer-profile'

/** One more address, of the first type that is not there yet, in the country of the one before. */
export function addAddress(profile: CustomerProfile, homeCountry: string): CustomerProfile {
  const { addresses = [] } = profile
  const type = addressTypes.find((one) => addresses.every((address) => address.type !== one)) ?? 'MAILING'
  const countryCode = addresses.at(-1)?.countryCode ?? homeCountry
  return withAddresses(profile, [...addresses, { type, streetLine1: '', countryCode }])
}

/** Makes it an address of another type: the first of its type is the primary one, others keep theirs. */
export function changeAddressType(profile: CustomerProfile, index: number, type: string): CustomerProfile {
  const changed = (profile.addresses ?? []).map((address, place) =>
    place === index ? { ...address, type, primary: false } : address,
  )
  return withAddresses(profile, changed)
}

/** Makes it the primary one of its type. */
export function makePrimaryAddress(profile: CustomerProfile, index: number): CustomerProfile {
  return withAddresses(profile, withPrimary(profile.addresses ?? [], index))
}

/** The physical address that another can be the same as; null when there is none, or it says nothing yet. */
export function physicalAddress({ addresses = [] }: CustomerProfile): Address | null {
  const physical = addresses.filter(({ type }) => type === 'PHYSICAL')
  const found = physical.find(({ primary }) => primary === true) ?? physical[0]
  return found === undefined || found.streetLine1.trim() === '' ? null : found
}

/** Fills in an address with the place of another; type, addressee and being the primary one stay. */
export function copyPlace(profile: CustomerProfile, index: number, from: Address): CustomerProfile {
  const before = profile.addresses?.[index]
  if (before === undefined) return profile
  const { type, name, primary } = before
  const copy: Address = { ...from, type }
  delete copy.name
  delete copy.primary
  const own = { ...(name !== undefined && { name }), ...(primary !== undefined && { primary }) }
  return putAddress(profile, index, { ...copy, ...own })
}

/** The place of an address as one text, to be compared: all but type, addressee and being the primary one. */
export function placeOf(address: Address): string {
  const said = placeFields.map((field) => (address[field] ?? '').trim())
  return JSON.stringify(said)
}

const placeFields = [
  ...streetLines,
  'apartmentNumber',
  'cityName',
  'stateCode',
  'zipCode',
  'countryCode',
] as const

/** Places that other addresses have in common with the physical one. */
export function sharedPlaces(profile: CustomerProfile): string[] {
  const physical = physicalAddress(profile)
  if (physical === null) return []
  const place = placeOf(physical)
  const isShared = (profile.addresses ?? []).some((one) => one.type !== 'PHYSICAL' && placeOf(one) === place)
  return isShared ? [place] : []
}

/** Whether an address still has the place that it had in common with the physical one, which has another now. */
export function isLeftBehind(profile: CustomerProfile, index: number, common: ReadonlySet<string>): boolean {
  const address = profile.addresses?.[index]
  const physical = physicalAddress(profile)
  if (address === undefined || address.type === 'PHYSICAL' || physical === null) return false
  const place = placeOf(address)
  return common.has(place) && place !== placeOf(physical)
}

/** Puts an address back as it was. */
export function putAddress(profile: CustomerProfile, index: number, address: Address): CustomerProfile {
  const { addresses = [] } = profile
  return withAddresses(
    profile,
    addresses.map((before, place) => (place === index ? address : before)),
  )
}

function withAddresses(profile: CustomerProfile, addresses: readonly Address[]): CustomerProfile {
  return { ...profile, addresses: markPrimaries(addresses) }
}
