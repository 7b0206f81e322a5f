import { practiceStateSchema } from '@electron/practice-api/state/practice-state'
import { seedState } from '@electron/practice-api/state/seed'
import { displayName, reachOf } from '@shared/domain/customer-profile'
import { describe, expect, it } from 'vitest'

const { customers } = seedState()

describe('the customers a practice account starts with', () => {
  it('are the same 36 each time, each with its own ID', () => {
    expect(seedState()).toEqual(seedState())
    expect(new Set(customers.map(({ id }) => id)).size).toBe(36)
  })

  it('keep the rules of the API and survive being stored', () => {
    expect(practiceStateSchema.parse(JSON.parse(JSON.stringify(seedState())))).toEqual(seedState())
  })

  it('have IDs in the form of UUIDs', () => {
    const odd = customers.filter(
      ({ id }) => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id),
    )
    expect(odd).toEqual([])
  })

  it('are reached at example domains only', () => {
    const odd = customers.filter(
      ({ profile }) => !/@([a-z]+\.)?example\.(com|org)$/.test(reachOf(profile).email),
    )
    expect(odd).toEqual([])
  })

  it('are of both types and statuses, some with an address, all in the past', () => {
    const kinds = new Set(customers.flatMap(({ status, profile }) => [status, profile.type]))
    expect(kinds).toEqual(new Set(['ACTIVE', 'SUSPENDED', 'BUSINESS', 'INDIVIDUAL']))
    expect(customers.some(({ profile }) => profile.addresses !== undefined)).toBe(true)
    expect(customers.every(({ createdAt }) => createdAt < '2026')).toBe(true)
  })

  it('leave the names of the guides to the agent', () => {
    expect(
      customers.map(({ profile }) => displayName(profile)).filter((name) => /acme|green$/i.test(name)),
    ).toEqual([])
  })
})
