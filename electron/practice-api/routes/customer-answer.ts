import type { NewCustomer } from '@electron/practice-api/rules/customer-rules'
import type { StoredCustomer } from '@electron/practice-api/state/practice-state'

type Fields = Readonly<Record<string, unknown>>

/** A customer object as the practice API answers it. */
export type CustomerAnswer = Fields & {
  readonly id: string
  readonly status: string
  readonly type: string
  readonly externalId?: string
  readonly createdAt: string
  readonly updatedAt: string
}

/** The Service Account that everything is done by. */
const ACTOR = { id: '5b0c7f0e-6a44-4c1b-8a6e-2f6f3b1d9c10', type: 'service-account' }

const UNUSED_LINES = { streetLine2: '', streetLine3: '', streetLine4: '', streetLine5: '' }

/**
 * The whole customer object, in the order and with the empty street lines of the documented samples. A server that does
 * not know `externalId` leaves it out; metadata, which it does know, stays.
 */
export function toAnswer(customer: StoredCustomer, knowsExternalId = true): CustomerAnswer {
  const { id, status, createdAt, updatedAt, profile } = customer
  const { type, externalId, addresses = [], metadata = {}, ...who } = profile
  return {
    id,
    status,
    type,
    ...(externalId !== undefined && knowsExternalId && { externalId }),
    addresses: addresses.map((address) => ({ ...UNUSED_LINES, ...address })),
    metadata,
    createdBy: ACTOR,
    createdAt,
    updatedBy: ACTOR,
    updatedAt,
    ...who,
    ...('contacts' in who ? { contacts: who.contacts.map(withVerified) } : withVerified(who)),
  }
}

type Reach = Pick<
  Extract<NewCustomer, { type: 'BUSINESS' }>['contacts'][number],
  'primaryPhoneNumber' | 'primaryEmail'
>

function withVerified({ primaryPhoneNumber, primaryEmail, ...person }: Reach): Fields {
  return {
    ...person,
    ...(primaryPhoneNumber && { primaryPhoneNumber: { ...primaryPhoneNumber, verified: false } }),
    ...(primaryEmail && { primaryEmail: { ...primaryEmail, verified: false } }),
  }
}
