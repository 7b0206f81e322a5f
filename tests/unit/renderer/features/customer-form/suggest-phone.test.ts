import { regionOf, suggestPhone } from '@renderer/features/customer-form/suggest-phone'
import { expect, it } from 'vitest'

it.each([
  ['020 7946 0958', 'GB', '+442079460958'],
  ['(415) 555-2671', 'US', '+14155552671'],
  ['0041 44 668 18 00', 'CH', '+41446681800'],
])('offers the international form of %s in %s', async (number, region, e164) => {
  expect((await suggestPhone(number, region))?.e164).toBe(e164)
})

it('reads the extension that stands behind a number', async () => {
  expect(await suggestPhone('4155550142 x12', 'US')).toEqual({
    e164: '+14155550142',
    extension: '12',
    shown: '+1 415 555 0142 ext. 12',
  })
})

it.each([
  ['+14151234', 'US'],
  ['+1 415 555 2671', 'US'],
  ['12', 'US'],
  ['', 'US'],
])('keeps quiet about %j, which is in that form already or fits no plan', async (number, region) => {
  expect(await suggestPhone(number, region)).toBeNull()
})

it('falls back to a known country', async () => {
  expect((await suggestPhone('415 555 2671', 'XX'))?.e164).toBe('+14155552671')
  expect([regionOf('en-GB'), regionOf('en'), regionOf('not a tag')]).toEqual(['GB', 'US', 'US'])
})
