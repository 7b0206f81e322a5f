import { METADATA_KEY, METADATA_REFERENCE } from '@shared/api/create-body'
import type { Address, Contact, CustomerProfile, Phone } from '@shared/domain/customer-profile'
import { openEnumWords, phoneTypeWords } from './field-words'

export type TextFact = { readonly label: string; readonly value: string }
export type FactSection = { readonly title: string; readonly facts: readonly TextFact[] }

/** How the customer types are called. */
export const typeWords: Record<CustomerProfile['type'], string> = {
  BUSINESS: 'Business',
  INDIVIDUAL: 'Individual',
}

/** A profile as titled lists of labels and values; empty values are left out, and so is what Outpost added itself. */
export function profileSections(profile: CustomerProfile, reference: string | null = null): FactSection[] {
  const sections =
    profile.type === 'BUSINESS'
      ? [
          section('Business', [['Business name', profile.businessName], ...ownReference(profile, reference)]),
          ...profile.contacts.map((contact) =>
            section(contact.primary ? 'Primary contact' : 'Contact', personFacts(contact)),
          ),
        ]
      : [section('Person', [...personFacts(profile), ...ownReference(profile, reference)])]
  const addresses = (profile.addresses ?? []).map((address) => section('Address', addressFacts(address)))
  const metadata = section('Metadata', Object.entries(profile.metadata ?? {}).filter(isNotOurs))
  return [...sections, ...addresses, metadata].filter(({ facts }) => facts.length > 0)
}

// Outpost's own two pairs repeat the reference, which is shown elsewhere.
function isNotOurs([name]: Pair): boolean {
  return name !== METADATA_REFERENCE && name !== METADATA_KEY
}

type Pair = readonly [label: string, value: string | undefined]
type Person = Pick<Contact, 'firstName' | 'middleName' | 'lastName' | 'primaryPhoneNumber' | 'primaryEmail'>

function section(title: string, pairs: readonly Pair[]): FactSection {
  const facts = pairs.flatMap(([label, value]) =>
    value === undefined || value.trim() === '' ? [] : [{ label, value }],
  )
  return { title, facts }
}

function ownReference({ externalId }: CustomerProfile, reference: string | null): Pair[] {
  return externalId === reference ? [] : [['External ID', externalId]]
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

function addressFacts(address: Address): Pair[] {
  const lines = [
    address.streetLine1,
    address.streetLine2,
    address.streetLine3,
    address.streetLine4,
    address.streetLine5,
  ]
  const name = [address.name?.firstName, address.name?.middleName, address.name?.lastName]
  return [
    ['Type', openEnumWords(address.type) + (address.primary === true ? ' · primary' : '')],
    ['Name', name.filter(Boolean).join(' ')],
    ['Street', lines.filter(Boolean).join(', ')],
    ['Apartment', address.apartmentNumber],
    ['City', [address.zipCode, address.cityName].filter(Boolean).join(' ')],
    ['State', address.stateCode],
    ['Country', address.countryCode],
  ]
}
