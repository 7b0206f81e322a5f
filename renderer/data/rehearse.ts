import { emptyProfile } from '@shared/domain/customer-profile'
import type { CustomerContent } from '@shared/domain/customer'
import { createSealer, DATA_KEY_BYTES, type RandomBytes } from '@shared/seal'
import { breathe } from './breathe'
import { toSummary } from './customer-summary'
import { openCustomer } from './open-customer'
import { createSealedRows } from './sealed-rows'

/** As often as it takes the browser to have compiled all of it. */
const ROUNDS = 400
/** Opened in one go: few enough that a key press in between is not late. */
const AT_ONCE = 4

/**
 * Opens a row that nobody has again and again. The first rows that code opens take twenty times as long as those after
 * the browser has compiled it, and what is opened first is the list an agent waits for.
 */
export async function rehearseOpening(randomBytes: RandomBytes): Promise<void> {
  const key = randomBytes(DATA_KEY_BYTES)
  const rows = createSealedRows(createSealer({ key, workspaceId: '', randomBytes }))
  const sealed = rows.customers.seal('', nobody)
  for (let round = 0; round < ROUNDS; round += 1) {
    toSummary(openCustomer(rows, { localKey: '', state: 'synced', serverId: '', updatedAt: 0, sealed }))
    if (round % AT_ONCE === AT_ONCE - 1) await breathe()
  }
}

const answer = Object.fromEntries(Array.from({ length: 10 }, (_, field) => [`field${field}`, 'x'.repeat(40)]))

export const nobody: CustomerContent = {
  profile: emptyProfile('BUSINESS'),
  reference: null,
  revision: 0,
  capturedAt: 0,
  timeline: [{ at: 0, kind: 'retrieved' }],
  server: {
    customer: {
      id: '',
      status: '',
      externalId: '',
      createdAt: '',
      metadata: {},
      profile: emptyProfile('BUSINESS'),
      raw: answer,
    },
    seenAt: 0,
  },
}
