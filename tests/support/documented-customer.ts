const actor = { id: '3fa85f64-5717-4562-b3fc-2c963f66afa6', type: 'service-account' }

const jack = {
  firstName: 'Jack',
  middleName: 'Fred',
  lastName: 'Smith',
  primaryPhoneNumber: {
    number: '+14151234',
    type: 'WORK',
    provider: 'ABC',
    extension: '675',
    verified: true,
  },
  primaryEmail: { value: 'jsmith@acme.com', verified: false },
}

const shared = {
  id: 'e4021849-0e09-43ef-b9a7-18124356f489',
  status: 'ACTIVE',
  externalId: 'CRM-7',
  addresses: [
    {
      type: 'MAILING',
      streetLine1: '100 Main St',
      streetLine2: 'Suite 100',
      streetLine3: '',
      streetLine4: '',
      streetLine5: '',
      apartmentNumber: '4B',
      cityName: 'Greenville',
      stateCode: 'MO',
      countryCode: 'USA',
      zipCode: '63368',
      primary: true,
    },
    {
      type: 'SHIPPING',
      name: { firstName: 'Jack', middleName: 'Fred', lastName: 'Smith' },
      streetLine1: '200 King St',
      cityName: 'Greenville',
      stateCode: 'MO',
      countryCode: 'USA',
      zipCode: '63368',
      primary: true,
    },
  ],
  metadata: { customerRefId: '100000333' },
  createdBy: actor,
  createdAt: '2022-11-23T00:42:50.311Z',
  updatedBy: { id: '', type: 'internal' },
  updatedAt: '2022-12-11T00:42:50.311Z',
}

/** A business as the API answers it today, with every field whose name is documented. */
export const documentedCustomer = {
  ...shared,
  type: 'BUSINESS',
  businessName: 'ACME',
  contacts: [{ ...jack, primary: true }],
}

/** The same for a person. */
export const documentedIndividual = { ...shared, type: 'INDIVIDUAL', ...jack }
