import { expect, it } from 'vitest'
import { countStates } from '@renderer/data/use-outbox-counts'
import type { CustomerSummary } from '@renderer/data/workspace-session'

it('counts customers by state, and those of the outbox together', () => {
  const states = ['draft', 'queued', 'queued', 'needs-you', 'synced'] as const
  const counts = countStates(states.map((state) => ({ state }) as CustomerSummary))
  expect(counts).toMatchObject({ draft: 1, queued: 2, 'needs-you': 1, synced: 1, gone: 0, outbox: 3 })
  expect(countStates([])).toMatchObject({ draft: 0, outbox: 0 })
})
