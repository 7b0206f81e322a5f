import { profileSections } from '@renderer/ui/profile-facts'
import type { BusinessProfile } from '@shared/domain/customer-profile'
import { expect, it } from 'vitest'

const acme: BusinessProfile = {
  type: 'BUSINESS',
  businessName: 'ACME',
  externalId: 'OP-1',
  contacts: [
    {
      firstName: 'Jack',
      middleName: '',
      lastName: 'Smith',
      primary: true,
      primaryPhoneNumber: { number: '+14151234', type: 'WORK', extension: '675' },
      primaryEmail: { value: 'jsmith@acme.com' },
    },
  ],
  addresses: [
    {
      type: 'MAILING',
      streetLine1: '100 Main St',
      streetLine2: 'Suite 100',
      cityName: 'Greenville',
      zipCode: '63368',
      primary: true,
    },
  ],
  metadata: { outpostReference: 'OP-1', outpostKey: 'k', region: 'west' },
}

it('shows everything of a profile in sections, without empty values and without what Outpost added', () => {
  expect(profileSections(acme, 'OP-1')).toEqual([
    { title: 'Business', facts: [{ label: 'Business name', value: 'ACME' }] },
    {
      title: 'Primary contact',
      facts: [
        { label: 'First name', value: 'Jack' },
        { label: 'Last name', value: 'Smith' },
        { label: 'Phone number', value: '+14151234 ext. 675 · Work' },
        { label: 'Email', value: 'jsmith@acme.com' },
      ],
    },
    {
      title: 'Address',
      facts: [
        { label: 'Type', value: 'Mailing · primary' },
        { label: 'Street', value: '100 Main St, Suite 100' },
        { label: 'City', value: '63368 Greenville' },
      ],
    },
    { title: 'Metadata', facts: [{ label: 'region', value: 'west' }] },
  ])
})

it('shows an external ID that the agent typed', () => {
  expect(profileSections({ ...acme, externalId: 'CRM-7' }, 'OP-1')[0]?.facts).toContainEqual({
    label: 'External ID',
    value: 'CRM-7',
  })
})
