import {
  primaryContact,
  type Contact,
  type CustomerProfile,
  type IndividualProfile,
} from '@shared/domain/customer-profile'

/** The fields of the form, by their own names. */
export type FieldName =
  'businessName' | 'firstName' | 'lastName' | 'phoneNumber' | 'phoneType' | 'email' | 'externalId'

export type FormField = {
  readonly name: FieldName
  readonly label: string
  /** Where the field is on the wire; problems of ours and of the server name it by this. */
  readonly path: string
  readonly value: string
}

type Person = Pick<Contact, 'firstName' | 'lastName' | 'primaryPhoneNumber' | 'primaryEmail'>

const noPerson: Person = { firstName: '', lastName: '' }

/** The fields a profile has, in the order of the form. */
export function formFields(profile: CustomerProfile): FormField[] {
  const person = personOf(profile)
  const at = personPath(profile)
  const business: FormField[] =
    profile.type === 'BUSINESS'
      ? [{ name: 'businessName', label: 'Business name', path: 'businessName', value: profile.businessName }]
      : []
  return [
    ...business,
    { name: 'firstName', label: 'First name', path: `${at}firstName`, value: person.firstName },
    { name: 'lastName', label: 'Last name', path: `${at}lastName`, value: person.lastName },
    {
      name: 'phoneNumber',
      label: 'Phone number',
      path: `${at}primaryPhoneNumber.number`,
      value: person.primaryPhoneNumber?.number ?? '',
    },
    {
      name: 'phoneType',
      label: 'Phone type',
      path: `${at}primaryPhoneNumber.type`,
      value: person.primaryPhoneNumber?.type ?? '',
    },
    {
      name: 'email',
      label: 'Email',
      path: `${at}primaryEmail.value`,
      value: person.primaryEmail?.value ?? '',
    },
    { name: 'externalId', label: 'External ID', path: 'externalId', value: profile.externalId ?? '' },
  ]
}

/** The profile with one field changed; everything the form does not show stays as it is. */
export function withField(profile: CustomerProfile, name: FieldName, value: string): CustomerProfile {
  const phone = personOf(profile).primaryPhoneNumber ?? { number: '', type: '' }
  switch (name) {
    case 'businessName':
      return profile.type === 'BUSINESS' ? { ...profile, businessName: value } : profile
    case 'externalId':
      return withExternalId(profile, value)
    case 'firstName':
      return withPerson(profile, { firstName: value })
    case 'lastName':
      return withPerson(profile, { lastName: value })
    case 'phoneNumber':
      return withPerson(profile, { primaryPhoneNumber: { ...phone, number: value } })
    case 'phoneType':
      return withPerson(profile, { primaryPhoneNumber: { ...phone, type: value } })
    case 'email':
      return withPerson(profile, { primaryEmail: { value } })
  }
}

/** The field a wire path points at or into (`contacts[0].primaryEmail` is the e-mail); null when no field shows it. */
export function fieldAt(profile: CustomerProfile, path: string): FieldName | null {
  const wanted = plainPath(path)
  if (wanted === '') return null
  const fields = formFields(profile).map(({ name, path: own }) => ({ name, own: plainPath(own) }))
  const exact = fields.find(({ own }) => own === wanted)
  const inside = fields.find(({ own }) => wanted.startsWith(`${own}.`) || own.startsWith(`${wanted}.`))
  return exact?.name ?? (wanted === 'contacts' ? null : (inside?.name ?? null))
}

/** `contacts[0].x`, `contacts.0.x` and `/contacts/0/x` all name the same place. */
function plainPath(path: string): string {
  return path
    .replace(/\[(\d+)\]/g, '.$1')
    .replaceAll('/', '.')
    .replace(/^[.$]+/, '')
}

function personOf(profile: CustomerProfile): Person {
  return profile.type === 'BUSINESS' ? (primaryContact(profile) ?? noPerson) : profile
}

function personPath(profile: CustomerProfile): string {
  if (profile.type === 'INDIVIDUAL') return ''
  const primary = primaryContact(profile)
  return `contacts[${primary === undefined ? 0 : profile.contacts.indexOf(primary)}].`
}

function withPerson(profile: CustomerProfile, patch: Partial<Person>): CustomerProfile {
  if (profile.type === 'INDIVIDUAL') return { ...profile, ...patch } satisfies IndividualProfile
  const primary = primaryContact(profile)
  if (primary === undefined) return { ...profile, contacts: [{ ...noPerson, primary: true, ...patch }] }
  return {
    ...profile,
    contacts: profile.contacts.map((contact) => (contact === primary ? { ...contact, ...patch } : contact)),
  }
}

function withExternalId(profile: CustomerProfile, value: string): CustomerProfile {
  if (value !== '') return { ...profile, externalId: value }
  const { externalId, ...rest } = profile
  return externalId === undefined ? profile : rest
}
