import { streetLines } from '@shared/domain/check-address'
import type {
  Address,
  Contact,
  IndividualProfile,
  MetadataPair,
  Phone,
} from '@shared/domain/customer-profile'

/** One text of a customer: its wire path within what it belongs to, its label, and how it is read and changed. */
export type FieldSpec<T> = {
  readonly path: string
  readonly label: string
  readonly read: (whole: T) => string
  readonly write: (whole: T, value: string) => T
}

/** What contacts and individuals have in common. */
export type Person = Pick<
  Contact,
  'firstName' | 'middleName' | 'lastName' | 'primaryPhoneNumber' | 'primaryEmail'
>

/** Names, phone and e-mail: what the API wants of a person, and what it takes besides. */
export function personSpecs<P extends Person>(): FieldSpec<P>[] {
  return [
    personName('firstName', 'First name'),
    personName('lastName', 'Last name'),
    phonePart('number', 'Phone number'),
    phonePart('type', 'Phone type'),
    {
      path: 'primaryEmail.value',
      label: 'Email',
      read: ({ primaryEmail }) => primaryEmail?.value ?? '',
      write: (person, value) => ({ ...person, primaryEmail: { value } }),
    },
    personName('middleName', 'Middle name'),
    phonePart('extension', 'Extension'),
    phonePart('provider', 'Phone provider'),
  ]
}

/** An individual has a prefix and a suffix as well; contacts are documented without. */
export const individualSpecs: readonly FieldSpec<IndividualProfile>[] = [
  ...personSpecs<IndividualProfile>(),
  {
    path: 'prefix',
    label: 'Prefix',
    read: ({ prefix }) => prefix ?? '',
    write: (person, prefix) => ({ ...person, prefix }),
  },
  {
    path: 'suffix',
    label: 'Suffix',
    read: ({ suffix }) => suffix ?? '',
    write: (person, suffix) => ({ ...person, suffix }),
  },
]

export const contactSpecs: readonly FieldSpec<Contact>[] = personSpecs<Contact>()

export const addressSpecs: readonly FieldSpec<Address>[] = [
  addressPart('type', 'Address type'),
  addressee('firstName', 'Recipient first name'),
  addressee('middleName', 'Recipient middle name'),
  addressee('lastName', 'Recipient last name'),
  ...streetLines.map((line, index) => addressPart(line, index === 0 ? 'Street' : `Street line ${index + 1}`)),
  addressPart('apartmentNumber', 'Apartment'),
  addressPart('cityName', 'City'),
  addressPart('stateCode', 'State or province'),
  addressPart('zipCode', 'ZIP or postal code'),
  addressPart('countryCode', 'Country'),
]

export const metadataSpecs: readonly FieldSpec<MetadataPair>[] = [
  {
    path: 'name',
    label: 'Name',
    read: ({ name }) => name,
    write: (pair, name) => ({ ...pair, name }),
  },
  {
    path: 'value',
    label: 'Value',
    read: ({ value }) => value,
    write: (pair, value) => ({ ...pair, value }),
  },
]

function personName<P extends Person>(
  key: 'firstName' | 'middleName' | 'lastName',
  label: string,
): FieldSpec<P> {
  return {
    path: key,
    label,
    read: (person) => person[key] ?? '',
    write: (person, value) => ({ ...person, [key]: value }),
  }
}

const noPhone: Phone = { number: '', type: '' }

function phonePart<P extends Person>(key: keyof Phone, label: string): FieldSpec<P> {
  return {
    path: `primaryPhoneNumber.${key}`,
    label,
    read: ({ primaryPhoneNumber }) => primaryPhoneNumber?.[key] ?? '',
    write: (person, value) => ({
      ...person,
      primaryPhoneNumber: { ...(person.primaryPhoneNumber ?? noPhone), [key]: value },
    }),
  }
}

type AddressKey = Exclude<keyof Address, 'name' | 'primary'>

function addressPart(key: AddressKey, label: string): FieldSpec<Address> {
  return {
    path: key,
    label,
    read: (address) => address[key] ?? '',
    write: (address, value) => ({ ...address, [key]: value }),
  }
}

function addressee(key: keyof NonNullable<Address['name']>, label: string): FieldSpec<Address> {
  return {
    path: `name.${key}`,
    label,
    read: ({ name }) => name?.[key] ?? '',
    write: (address, value) => ({
      ...address,
      name: { ...(address.name ?? { firstName: '', lastName: '' }), [key]: value },
    }),
  }
}
