import { i18n, type MessageDescriptor } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { streetLines } from '@shared/domain/check-address'
import type {
  Address,
  Contact,
  IndividualProfile,
  MetadataPair,
  Phone,
} from '@shared/domain/customer-profile'

const streetLabels = [
  msg`Street`,
  msg`Street line 2`,
  msg`Street line 3`,
  msg`Street line 4`,
  msg`Street line 5`,
]

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
    personName('firstName', msg`First name`),
    personName('lastName', msg`Last name`),
    phonePart('number', msg`Phone number`),
    phonePart('type', msg`Phone type`),
    {
      path: 'primaryEmail.value',
      get label() {
        return i18n._(msg`Email`)
      },
      read: ({ primaryEmail }) => primaryEmail?.value ?? '',
      write: (person, value) => ({ ...person, primaryEmail: { value } }),
    },
    personName('middleName', msg`Middle name`),
    phonePart('extension', msg`Extension`),
    phonePart('provider', msg`Phone provider`),
  ]
}

/** An individual has a prefix and a suffix as well; contacts are documented without. */
export const individualSpecs: readonly FieldSpec<IndividualProfile>[] = [
  ...personSpecs<IndividualProfile>(),
  {
    path: 'prefix',
    get label() {
      return i18n._(msg`Prefix`)
    },
    read: ({ prefix }) => prefix ?? '',
    write: (person, prefix) => ({ ...person, prefix }),
  },
  {
    path: 'suffix',
    get label() {
      return i18n._(msg`Suffix`)
    },
    read: ({ suffix }) => suffix ?? '',
    write: (person, suffix) => ({ ...person, suffix }),
  },
]

export const contactSpecs: readonly FieldSpec<Contact>[] = personSpecs<Contact>()

export const addressSpecs: readonly FieldSpec<Address>[] = [
  addressPart('type', msg`Address type`),
  addressee('firstName', msg`Recipient first name`),
  addressee('middleName', msg`Recipient middle name`),
  addressee('lastName', msg`Recipient last name`),
  ...streetLines.map((line, index) => addressPart(line, streetLabels[index] ?? msg`Street`)),
  addressPart('apartmentNumber', msg`Apartment`),
  addressPart('cityName', msg`City`),
  addressPart('stateCode', msg`State or province`),
  addressPart('zipCode', msg`ZIP or postal code`),
  addressPart('countryCode', msg`Country`),
]

export const metadataSpecs: readonly FieldSpec<MetadataPair>[] = [
  {
    path: 'name',
    get label() {
      return i18n._(msg`Name`)
    },
    read: ({ name }) => name,
    write: (pair, name) => ({ ...pair, name }),
  },
  {
    path: 'value',
    get label() {
      return i18n._(msg`Value`)
    },
    read: ({ value }) => value,
    write: (pair, value) => ({ ...pair, value }),
  },
]

function personName<P extends Person>(
  key: 'firstName' | 'middleName' | 'lastName',
  label: MessageDescriptor,
): FieldSpec<P> {
  return {
    path: key,
    get label() {
      return i18n._(label)
    },
    read: (person) => person[key] ?? '',
    write: (person, value) => ({ ...person, [key]: value }),
  }
}

const noPhone: Phone = { number: '', type: '' }

function phonePart<P extends Person>(key: keyof Phone, label: MessageDescriptor): FieldSpec<P> {
  return {
    path: `primaryPhoneNumber.${key}`,
    get label() {
      return i18n._(label)
    },
    read: ({ primaryPhoneNumber }) => primaryPhoneNumber?.[key] ?? '',
    write: (person, value) => ({
      ...person,
      primaryPhoneNumber: { ...(person.primaryPhoneNumber ?? noPhone), [key]: value },
    }),
  }
}

type AddressKey = Exclude<keyof Address, 'name' | 'primary'>

function addressPart(key: AddressKey, label: MessageDescriptor): FieldSpec<Address> {
  return {
    path: key,
    get label() {
      return i18n._(label)
    },
    read: (address) => address[key] ?? '',
    write: (address, value) => ({ ...address, [key]: value }),
  }
}

function addressee(key: keyof NonNullable<Address['name']>, label: MessageDescriptor): FieldSpec<Address> {
  return {
    path: `name.${key}`,
    get label() {
      return i18n._(label)
    },
    read: ({ name }) => name?.[key] ?? '',
    write: (address, value) => ({
      ...address,
      name: { ...(address.name ?? { firstName: '', lastName: '' }), [key]: value },
    }),
  }
}
