import { checkProfile } from '@shared/domain/check-profile'
import { copyProfile } from '@shared/domain/copy-profile'
import type { BusinessProfile } from '@shared/domain/customer-profile'
import { expect, it } from 'vitest'

const jack = {
  firstName: 'Jack',
  lastName: 'Smith',
  primary: true,
  primaryPhoneNumber: { number: '+14151234', type: 'WORK' },
  primaryEmail: { value: 'jsmith@acme.com' },
}
const acme: BusinessProfile = {
  type: 'BUSINESS',
  businessName: 'ACME',
  externalId: 'CRM-7',
  contacts: [jack, jack],
  addresses: [
    { type: 'PHYSICAL', streetLine1: '1 Main St', zipCode: '63368', primary: true },
    { type: 'PHYSICAL', streetLine1: '2 Elm St', zipCode: '63368', primary: true },
  ],
  metadata: [
    { name: 'outpostKey', value: 'k' },
    { name: 'outpostReference', value: 'OP-1' },
    { name: 'region', value: 'west' },
  ],
}

it('keeps what makes a customer and leaves out what names the first one', () => {
  expect(copyProfile(acme)).toEqual({
    type: 'BUSINESS',
    businessName: 'ACME',
    contacts: [jack, { ...jack, primary: false }],
    addresses: [expect.objectContaining({ primary: true }), expect.objectContaining({ primary: false })],
    metadata: [{ name: 'region', value: 'west' }],
  })
})

it('can be submitted where the first one could', () => {
  expect(checkProfile(copyProfile(acme))).toEqual([])
})
