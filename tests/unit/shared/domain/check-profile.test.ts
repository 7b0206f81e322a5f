import { describe, expect, it } from 'vitest'
import { checkProfile, MAX_EMAIL, MAX_PERSON_NAME, normalisePhone } from '@shared/domain/check-profile'
import { emptyProfile, type Contact, type IndividualProfile } from '@shared/domain/customer-profile'

const sarah: IndividualProfile = {
  type: 'INDIVIDUAL',
  firstName: 'Sarah',
  lastName: 'Green',
  primaryPhoneNumber: { number: '+15556589', type: 'WORK' },
  primaryEmail: { value: 'sgreen@abc.com' },
}

const jack: Contact = {
  firstName: 'Jack',
  lastName: 'Smith',
  primary: true,
  primaryPhoneNumber: { number: '+14151234', type: 'WORK' },
  primaryEmail: { value: 'jsmith@acme.com' },
}

const acme = (contacts: Contact[]) => ({ type: 'BUSINESS', businessName: 'ACME', contacts }) as const
const phone = (number: string) => checkProfile({ ...sarah, primaryPhoneNumber: { number, type: 'WORK' } })
const email = (value: string) => checkProfile({ ...sarah, primaryEmail: { value } })

describe('a complete profile', () => {
  it.each([
    ['the individual of the guide', sarah],
    ['the business of the guide', acme([jack])],
    [
      'a second contact without phone and e-mail',
      acme([{ firstName: 'Al', lastName: 'Re', primary: false }, jack]),
    ],
  ])('has no problems: %s', (_title, profile) => {
    expect(checkProfile(profile)).toEqual([])
  })
})

describe('an empty form', () => {
  it('names every field an individual needs', () => {
    expect(checkProfile(emptyProfile('INDIVIDUAL'))).toEqual([
      { path: 'firstName', code: 'required' },
      { path: 'lastName', code: 'required' },
      { path: 'primaryPhoneNumber.number', code: 'required' },
      { path: 'primaryEmail.value', code: 'required' },
    ])
  })

  it('names every field a business needs, by the path the server would use', () => {
    expect(checkProfile(emptyProfile('BUSINESS')).map(({ path }) => path)).toEqual([
      'businessName',
      'contacts[0].firstName',
      'contacts[0].lastName',
      'contacts[0].primaryPhoneNumber.number',
      'contacts[0].primaryEmail.value',
    ])
  })

  it.each([[[]], [[{ ...jack, primary: false }]]])('wants a primary contact', (contacts) => {
    expect(checkProfile(acme(contacts))).toEqual([{ path: 'contacts', code: 'primary-needed' }])
  })

  it('counts white space as nothing', () => {
    expect(checkProfile({ ...sarah, firstName: ' \t' })).toEqual([{ path: 'firstName', code: 'required' }])
  })

  it('wants a type for the phone number', () => {
    const profile = { ...sarah, primaryPhoneNumber: { number: '4151234', type: '' } }
    expect(checkProfile(profile)).toEqual([{ path: 'primaryPhoneNumber.type', code: 'required' }])
  })
})

describe('names', () => {
  it('may have forty characters and no more', () => {
    expect(checkProfile({ ...sarah, lastName: 'x'.repeat(MAX_PERSON_NAME) })).toEqual([])
    expect(checkProfile({ ...sarah, lastName: ` ${'x'.repeat(MAX_PERSON_NAME + 1)} ` })).toEqual([
      { path: 'lastName', code: 'too-long', limit: 40 },
    ])
  })

  it('are wanted of every contact', () => {
    const nameless = { firstName: '', lastName: 'Re', primary: false }
    expect(checkProfile(acme([jack, nameless]))).toEqual([
      { path: 'contacts[1].firstName', code: 'required' },
    ])
  })
})

describe('phone numbers', () => {
  it.each([
    '+14151234',
    '14151234',
    '4151234',
    '+15556589',
    '+49 (0)30 1234-567',
    '415.555.0100',
    '+999999999999999',
    '\u202a+1\u00a0415\u2011555\u20110100\u202c',
  ])('accepts %s', (number) => {
    expect(phone(number)).toEqual([])
  })

  it.each(['123456', '+1234567890123456', '0800 FLOWERS', '++14151234', '1415+1234', '4151234 ext 5'])(
    'refuses %s',
    (number) => {
      expect(phone(number)).toEqual([{ path: 'primaryPhoneNumber.number', code: 'not-a-phone' }])
    },
  )

  it('are sent without what only makes them readable', () => {
    expect(normalisePhone(' +1 (415) 555-01.00 ')).toBe('+14155550100')
  })
})

describe('e-mail addresses', () => {
  it.each(['a@b', 'first.last+tag@sub.example.com', ' padded@example.com ', 'ü@ö.example'])(
    'accepts %s',
    (value) => {
      expect(email(value)).toEqual([])
    },
  )

  it.each(['plain', '@example.com', 'a@', 'a@b@c', 'a b@example.com'])('refuses %s', (value) => {
    expect(email(value)).toEqual([{ path: 'primaryEmail.value', code: 'not-an-email' }])
  })

  it('may have 320 characters and no more', () => {
    const domain = '@example.com'
    expect(email('x'.repeat(MAX_EMAIL - domain.length) + domain)).toEqual([])
    expect(email('x'.repeat(MAX_EMAIL) + domain)).toEqual([
      { path: 'primaryEmail.value', code: 'too-long', limit: 320 },
    ])
  })
})

describe('what a person may have besides', () => {
  it('is held to its length only', () => {
    const long = 'x'.repeat(41)
    const person = { ...sarah, prefix: long, middleName: long, suffix: long }
    const primaryPhoneNumber = { number: '4151234', type: 'WORK', extension: long, provider: long }
    expect(
      checkProfile({ ...person, primaryPhoneNumber }).map(({ path, code }) => `${path} ${code}`),
    ).toEqual([
      'prefix too-long',
      'middleName too-long',
      'primaryPhoneNumber.extension too-long',
      'primaryPhoneNumber.provider too-long',
      'suffix too-long',
    ])
  })

  it('is a phone type the API knows', () => {
    const profile = { ...sarah, primaryPhoneNumber: { number: '4151234', type: 'FAX' } }
    expect(checkProfile(profile)).toEqual([{ path: 'primaryPhoneNumber.type', code: 'unknown-option' }])
  })
})

describe('another contact', () => {
  const ann: Contact = { firstName: 'Ann', lastName: 'Lee', primary: false }
  const problems = (patch: Partial<Contact>) =>
    checkProfile(acme([jack, { ...ann, ...patch }])).map(({ path, code }) => `${path} ${code}`)

  it('needs no phone and no e-mail, however the form leaves them', () => {
    expect(
      problems({ primaryPhoneNumber: { number: ' ', type: 'MOBILE' }, primaryEmail: { value: '' } }),
    ).toEqual([])
  })

  it('must have them right when they are given', () => {
    expect(
      problems({ primaryPhoneNumber: { number: '12', type: 'WORK' }, primaryEmail: { value: 'ann' } }),
    ).toEqual([
      'contacts[1].primaryPhoneNumber.number not-a-phone',
      'contacts[1].primaryEmail.value not-an-email',
    ])
  })

  it('loses no extension for want of a number', () => {
    expect(problems({ primaryPhoneNumber: { number: '', type: 'WORK', extension: '12' } })).toEqual([
      'contacts[1].primaryPhoneNumber.number required',
    ])
  })

  it('is not primary as well', () => {
    expect(checkProfile(acme([jack, jack]))).toEqual([{ path: 'contacts[1].primary', code: 'one-primary' }])
  })
})
