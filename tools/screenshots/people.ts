import { seedState } from '../../electron/practice-api/state/seed.ts'
import type { BusinessInput, PersonInput } from '../demo/steps.ts'

/** Customers that a picture shows; nobody of them exists. */
export const businesses: readonly BusinessInput[] = [
  {
    businessName: 'Juniper & Sons Hardware',
    firstName: 'Ines',
    lastName: 'Juniper',
    phone: '+14155550118',
    phoneType: 'Work',
    email: 'ines@juniper.example',
  },
  {
    businessName: 'Northside Bakery',
    firstName: 'Ruth',
    lastName: 'Ander',
    phone: '+14155550126',
    phoneType: 'Mobile',
    email: 'ruth@northside.example',
  },
]

export const people: readonly PersonInput[] = [
  {
    firstName: 'Tomas',
    lastName: 'Okafor',
    phone: '+14155550135',
    phoneType: 'Mobile',
    email: 'tomas.okafor@post.example',
  },
  {
    firstName: 'Mei',
    lastName: 'Lindqvist',
    phone: '+14155550142',
    phoneType: 'Home',
    email: 'mei@lindqvist.example',
  },
]

/** A file to import: two good rows, one with problems, one that is in it twice. */
export const sheet = [
  'Type;Company;First name;Last name;Phone;E-mail',
  'Business;Juniper Hardware;Inés;Juniper;+14155550118;ines@juniper.example',
  'Individual;;Tomas;Okafor;+14155550135;tomas.okafor@post.example',
  'Individual;;Mei;;555;mei@lindqvist.example',
  'Individual;;Tom;Okafor;+14155550136;tomas.okafor@post.example',
].join('\r\n')

/** Somebody whom the practice server has from the start, with another phone number. */
export const seeded: PersonInput = { ...seededPerson(), phone: '+14155550199', phoneType: 'Home' }

function seededPerson() {
  const profiles = seedState().customers.map(({ profile }) => profile)
  const person = profiles.find(({ type }) => type === 'INDIVIDUAL')
  if (person?.type !== 'INDIVIDUAL') throw new Error('The practice server begins with nobody')
  const { firstName, lastName, primaryEmail } = person
  return { firstName, lastName, email: primaryEmail.value }
}
