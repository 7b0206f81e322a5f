import { noFaults } from '@shared/practice/faults'
import type { PracticeState, StoredCustomer } from '@electron/practice-api/state/practice-state'

/** The state of a practice API with that many businesses, one captured a minute. */
export function crowd(count: number): PracticeState {
  return { format: 1, faults: noFaults, customers: Array.from({ length: count }, (_, number) => one(number)) }
}

function one(number: number): StoredCustomer {
  const at = new Date(Date.UTC(2026, 0, 1) + number * 60_000).toISOString()
  const digits = String(number).padStart(4, '0')
  return {
    id: `00000000-0000-4000-8000-0000000${digits}0`,
    status: 'ACTIVE',
    createdAt: at,
    updatedAt: at,
    profile: {
      type: 'BUSINESS',
      businessName: `Harbour Works ${digits}`,
      contacts: [
        {
          firstName: 'Ana',
          lastName: `Berg ${digits}`,
          primary: true,
          primaryPhoneNumber: { number: `+1415555${digits}`, type: 'WORK' },
          primaryEmail: { value: `ana.${digits}@harbour.example` },
        },
      ],
    },
  }
}
