import { tallyOutbox } from '@renderer/app/use-outbox-tally'
import type { CustomerSummary } from '@renderer/data/workspace-session'
import { customerStates } from '@shared/domain/customer-state'
import { expect, it } from 'vitest'

const inEveryState = customerStates.map((state): CustomerSummary => ({
  localKey: state,
  state,
  serverId: '',
  updatedAt: 0,
  type: 'BUSINESS',
  name: '',
  person: '',
  phone: '',
  email: '',
  externalId: '',
  serverStatus: '',
  isDamaged: false,
}))

it('counts what goes on by itself apart from what waits for the agent', () => {
  expect(tallyOutbox(inEveryState)).toEqual({ waiting: 3, attention: 2, unsent: 6 })
})
