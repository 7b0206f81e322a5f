import type { Address } from './customer-profile'

/** Whether an address of this type is marked as the primary one. */
export function hasPrimary(addresses: readonly Address[], type: string): boolean {
  return addresses.some((address) => address.type === type && address.primary === true)
}

/** The primary address of each type marked, as the API understands the list: the marked one, else the first of its type. */
export function markPrimaries(addresses: readonly Address[]): Address[] {
  const seen = new Set<string>()
  return addresses.map((address) => {
    const isNamed = hasPrimary(addresses, address.type)
    const primary = (isNamed ? address.primary === true : true) && !seen.has(address.type)
    if (primary) seen.add(address.type)
    return { ...address, primary }
  })
}

/** The list with this one as the primary address of its type. */
export function withPrimary(addresses: readonly Address[], chosen: number): Address[] {
  const type = addresses[chosen]?.type
  return addresses.map((address, index) =>
    address.type === type ? { ...address, primary: index === chosen } : address,
  )
}
