import type { OutboxLine, SoundCustomer } from '@renderer/data/workspace-session'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import type { ServerCustomer } from '@shared/api/customer'

/** The individual of RocketKOR's guide. */
export const sarah: CustomerProfile = {
  type: 'INDIVIDUAL',
  firstName: 'Sarah',
  lastName: 'Green',
  primaryPhoneNumber: { number: '+15556589', type: 'WORK' },
  primaryEmail: { value: 'sgreen@abc.com' },
}

/** An outbox entry that was just submitted. */
export const freshEntry: OutboxLine = {
  seq: 1,
  body: '{}',
  attempts: 0,
  lastCode: null,
  refusal: null,
  candidates: [],
  nextTryAt: null,
}

/** Sarah in the outbox, in some state. */
export function customerInOutbox(
  state: SoundCustomer['state'],
  entry: Partial<OutboxLine> = {},
): SoundCustomer {
  return {
    localKey: '6f0e7a52-11aa-4f0b-9a55-2f1f2f0f7b11',
    state,
    serverId: '',
    updatedAt: 0,
    damage: null,
    content: {
      profile: sarah,
      reference: 'OP-1',
      revision: 1,
      capturedAt: 0,
      timeline: [{ at: 0, kind: 'captured' }],
      server: null,
    },
    entry: { ...freshEntry, ...entry },
  }
}

/** Sarah as a server has her, with another phone number. */
export const sarahOnServer: ServerCustomer = {
  id: 'srv-1',
  status: 'ACTIVE',
  externalId: '',
  createdAt: '2026-11-20T10:00:00Z',
  metadata: {},
  profile: { ...sarah, primaryPhoneNumber: { number: '+1 555-9999', type: 'WORK' } },
  raw: { id: 'srv-1' },
}
