import { streetLines } from '@shared/domain/check-address'
import type { Address, CustomerProfile, Phone } from '@shared/domain/customer-profile'
import { isOwnMetadata } from '@shared/domain/own-metadata'
import { countryName } from './country-words'
import type { Person } from './field-specs'
import { addressTypeWords, openEnumWords, phoneTypeWords } from './field-words'

export type TextFact = { readonly label: string; readonly value: string }
export type FactSection = { readonly title: string; readonly facts: readonly TextFact[] }

/** How the customer types are called. */
export const typeWords: Record<CustomerProfile['type'], string> = {
  BUSINESS: 'Business',
  INDIVIDUAL: 'Individual',
}

/**
 * A profile as titled lists of labels and values; empty values are left out, and so is what Outpost added itself.
 * Countries are named in `language`.
 */
export function profileSections(
  profile: CustomerProfile,
  reference: string | null = null,
  language = 'en',
): FactSection[] {
  const sections =
    profile.type === 'BUSINESS'
      ? [
          section('Business', [['Business name', profile.businessName], ...ownReference(profile, reference)]),
          ...profile.contacts.map((contact) =>
            section(contact.primary ? 'Primary contact' : 'Contact', personFacts(contact)),
          ),
        ]
      : [section('Person', [...individualFacts(profile), ...ownReference(profile, reference)])]
  const addresses = (profile.addresses ?? []).map((address) =>
    section(addressTitle(address), addressFacts(address, language)),
  )
  const metadata = section('Metadata', ownPairs(profile))
  return [...sections, ...addresses, metadata].filter(({ facts }) => facts.length > 0)
}

// Outpost's own two pairs repeat the reference, which is shown elsewhere.
function ownPairs({ metadata = [] }: CustomerProfile): Pair[] {
  return metadata.filter(({ name }) => !isOwnMetadata(name)).map(({ name, value }) => [name, value])
}

type Pair = readonly [label: string, value: string | undefined]

function section(title: string, pairs: readonly Pair[]): FactSection {
  const facts = pairs.flatMap(([label, value]) =>
    value === undefined || value.trim() === '' ? [] : [{ label, value }],
  )
  return { title, facts }
}

function ownReference({ externalId }: CustomerProfile, reference: string | null): Pair[] {
  return externalId === reference ? [] : [['External ID', externalId]]
}

function individualFacts(person: Extract<CustomerProfile, { type: 'INDIVIDUAL' }>): Pair[] {
  return [['Prefix', person.prefix], ...personFacts(person), ['Suffix', person.suffix]]
}

function personFacts(person: Person): Pair[] {
  return [
    ['First name', person.firstName],
    ['Middle name', person.middleName],
    ['Last name', person.lastName],
    ['Phone number', phoneText(person.primaryPhoneNumber)],
    ['Phone provider', person.primaryPhoneNumber?.provider],
    ['Email', person.primaryEmail?.value],
  ]
}

function phoneText(phone: Phone | undefined): string {
  if (phone === undefined || phone.number.trim() === '') return ''
  const extension = (phone.extension ?? '') === '' ? '' : ` ext. ${phone.extension ?? ''}`
  const type = phone.type === '' ? '' : ` · ${openEnumWords(phone.type, phoneTypeWords)}`
  return `${phone.number}${extension}${type}`
}

function addressTitle({ type, primary }: Address): string {
  const name = type === '' ? 'Address' : `${openEnumWords(type, addressTypeWords)} address`
  return primary === true ? `${name} · primary` : name
}

function addressFacts(address: Address, language: string): Pair[] {
  const { name, countryCode = '' } = address
  const lines = streetLines.map((line) => address[line] ?? '')
  const country = countryCode === '' ? '' : countryName(countryCode, language)
  return [
    ['Recipient', joined([name?.firstName, name?.middleName, name?.lastName], ' ')],
    ['Street', joined(lines, ', ')],
    ['Apartment', address.apartmentNumber],
    ['City', address.cityName],
    ['State or province', address.stateCode],
    ['ZIP or postal code', address.zipCode],
    ['Country', country === countryCode ? country : `${country} (${countryCode})`],
  ]
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator)
}
