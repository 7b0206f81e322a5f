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
