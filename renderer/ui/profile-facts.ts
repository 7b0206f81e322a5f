import { msg, t } from '@lingui/core/macro'
import { streetLines } from '@shared/domain/check-address'
import type { Address, CustomerProfile, Phone } from '@shared/domain/customer-profile'
import { isOwnMetadata } from '@shared/domain/own-metadata'
import { countryName } from './country-words'
import type { Person } from './field-specs'
import { addressTypeWords, openEnumWords, phoneTypeWords } from './field-words'
import { liveWords } from './live-words'
import { pageLanguage } from './page-language'
import { verifiedWords } from './verified-words'

export type TextFact = { readonly label: string; readonly value: string }
export type FactSection = { readonly title: string; readonly facts: readonly TextFact[] }

/** How the customer types are called. */
export const typeWords: Record<CustomerProfile['type'], string> = liveWords({
  BUSINESS: msg`Business`,
  INDIVIDUAL: msg`Individual`,
})

type Said = ReadonlyMap<string, string>

/** What is known of a profile beside it. */
type Beside = {
  /** The reference of the customer, which is shown elsewhere. */
  readonly reference?: string | null
  /** Countries are named in this language. */
  readonly language?: string
  /** The server's answer by path: what it says of a phone number or an e-mail address stands beside it. */
  readonly said?: Said
}

/** A profile as titled lists of labels and values; empty values are left out, and so is what Outpost added itself. */
export function profileSections(
  profile: CustomerProfile,
  { reference = null, language = pageLanguage(), said = new Map() }: Beside = {},
): FactSection[] {
  const sections =
    profile.type === 'BUSINESS'
      ? [
          section(t`Business`, [
            [t`Business name`, profile.businessName],
            ...ownReference(profile, reference),
          ]),
          ...profile.contacts.map((contact, index) =>
            section(
              contact.primary ? t`Primary contact` : t`Contact`,
              personFacts(contact, said, `contacts[${index}].`),
            ),
          ),
        ]
      : [section(t`Person`, [...individualFacts(profile, said), ...ownReference(profile, reference)])]
  const addresses = (profile.addresses ?? []).map((address) =>
    section(addressTitle(address), addressFacts(address, language)),
  )
  const metadata = section(t`Metadata`, ownPairs(profile))
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
  return externalId === reference ? [] : [[t`External ID`, externalId]]
}

function individualFacts(person: Extract<CustomerProfile, { type: 'INDIVIDUAL' }>, said: Said): Pair[] {
  return [[t`Prefix`, person.prefix], ...personFacts(person, said), [t`Suffix`, person.suffix]]
}

function personFacts(person: Person, said: Said, at = ''): Pair[] {
  const verifiedOf = (reach: string) => said.get(`${at}${reach}.verified`)
  const phone = phoneText(person.primaryPhoneNumber)
  const email = person.primaryEmail?.value ?? ''
  return [
    [t`First name`, person.firstName],
    [t`Middle name`, person.middleName],
    [t`Last name`, person.lastName],
    [t`Phone number`, verifiedWords(phone, verifiedOf('primaryPhoneNumber'))],
    [t`Phone provider`, person.primaryPhoneNumber?.provider],
    [t`Email`, verifiedWords(email, verifiedOf('primaryEmail'))],
  ]
}

function phoneText(phone: Phone | undefined): string {
  if (phone === undefined || phone.number.trim() === '') return ''
  const { number, type, extension = '' } = phone
  const called = extension === '' ? number : t`${number} ext. ${extension}`
  return type === '' ? called : `${called} · ${openEnumWords(type, phoneTypeWords)}`
}

const addressTitles: Readonly<Record<string, string>> = liveWords({
  PHYSICAL: msg`Physical address`,
  MAILING: msg`Mailing address`,
  SHIPPING: msg`Shipping address`,
})

function addressTitle({ type, primary }: Address): string {
  const kind = openEnumWords(type, addressTypeWords)
  const title = type === '' ? t`Address` : (addressTitles[type] ?? t`${kind} address`)
  return primary === true ? t`${title} · primary` : title
}

function addressFacts(address: Address, language: string): Pair[] {
  const { name, countryCode = '' } = address
  const lines = streetLines.map((line) => address[line] ?? '')
  const country = countryCode === '' ? '' : countryName(countryCode, language)
  return [
    [t`Recipient`, joined([name?.firstName, name?.middleName, name?.lastName], ' ')],
    [t`Street`, joined(lines, ', ')],
    [t`Apartment`, address.apartmentNumber],
    [t`City`, address.cityName],
    [t`State or province`, address.stateCode],
    [t`ZIP or postal code`, address.zipCode],
    [t`Country`, country === countryCode ? country : `${country} (${countryCode})`],
  ]
}

function joined(parts: readonly (string | undefined)[], separator: string): string {
  return parts.filter((part) => part !== undefined && part !== '').join(separator)
}
