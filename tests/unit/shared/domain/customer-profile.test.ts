import { describe, expect, it } from 'vitest'
import {
  customerProfileSchema,
  displayName,
  emptyProfile,
  reachOf,
  type BusinessProfile,
} from '@shared/domain/customer-profile'

const contact = (firstName: string, primary: boolean) => ({ firstName, lastName: 'Smith', primary })

describe('a profile', () => {
  it.each(['BUSINESS', 'INDIVIDUAL'] as const)('may be an empty draft: %s', (type) => {
    expect(customerProfileSchema.parse(emptyProfile(type))).toEqual(emptyProfile(type))
    expect(displayName(emptyProfile(type))).toBe('')
  })

  it.each([
    ['the primary contact', [contact('Al', false), contact('Jack', true)], 'Jack Smith'],
    ['else the first', [contact('Al', false), contact('Jack', false)], 'Al Smith'],
    ['else nobody', [], ''],
  ])('of a business is reached by %s', (_title, contacts, person) => {
    const acme: BusinessProfile = { type: 'BUSINESS', businessName: ' ACME ', contacts }
    expect(reachOf(acme)).toEqual({ person, phone: '', email: '' })
    expect(displayName(acme)).toBe('ACME')
  })

  it('of an individual goes by all its names', () => {
    const sarah = { type: 'INDIVIDUAL', firstName: 'Sarah', middleName: 'Jo', lastName: 'Green' } as const
    expect(displayName(sarah)).toBe('Sarah Jo Green')
  })
})
