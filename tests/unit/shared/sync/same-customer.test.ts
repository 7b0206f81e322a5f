import { describe, expect, it } from 'vitest'
import type { IndividualProfile } from '@shared/domain/customer-profile'
import { isLike, isStranger } from '@shared/sync/same-customer'

const sarah = (change: { name?: string; phone?: string; email?: string } = {}): IndividualProfile => ({
  type: 'INDIVIDUAL',
  firstName: change.name ?? 'Sarah',
  lastName: change.name === '' ? '' : 'Green',
  primaryPhoneNumber: { number: change.phone ?? '4155550100', type: 'WORK' },
  primaryEmail: { value: change.email ?? 'sgreen@abc.com' },
})

describe('two profiles', () => {
  it.each([
    ['all agree', {}],
    ['the server added the country code', { phone: '+14155550100' }],
    ['the number is written otherwise', { phone: '(415) 555-01 00' }],
    ['case and spaces differ', { name: '  SARAH ', email: 'SGreen@ABC.com' }],
    ['only the name differs', { name: 'Sally' }],
    ['only the phone differs', { phone: '2125550199' }],
    ['only the e-mail differs', { email: 'other@abc.com' }],
    ['one says less', { phone: '' }],
  ])('are alike when %s', (_title, change) => {
    expect(isLike(sarah(), sarah(change))).toBe(true)
    expect(isStranger(sarah(), sarah(change))).toBe(false)
  })

  it.each([
    ['only the e-mail agrees', { name: 'Ann', phone: '2125550199' }],
    ['only the name agrees', { phone: '2125550199', email: 'other@abc.com' }],
    ['the rest is unsaid', { name: '', phone: '' }],
    ['numbers only end alike', { name: 'Ann', phone: '0100' }],
  ])('are not alike when %s', (_title, change) => {
    expect(isLike(sarah(), sarah(change))).toBe(false)
    expect(isStranger(sarah(), sarah(change))).toBe(false)
  })

  it('are strangers when nothing agrees', () => {
    expect(isStranger(sarah(), sarah({ name: 'Ann', phone: '2125550199', email: 'ann@abc.com' }))).toBe(true)
  })

  it('are no strangers when nothing can be compared', () => {
    expect(isStranger(sarah(), sarah({ name: '', phone: '', email: '' }))).toBe(false)
  })
})
