import { createDryRun } from '@renderer/data/import/dry-run'
import { guessMapping } from '@renderer/data/import/guess-mapping'
import type { ImportMapping } from '@renderer/data/import/import-mapping'
import { loadPlaceTables } from '@renderer/ui/place-tables'
import { checkProfile } from '@shared/domain/check-profile'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const places = await loadPlaceTables(['en', 'es', 'fr'])

function dryRun(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  patch: Partial<ImportMapping> = {},
) {
  const mapping = { ...guessMapping(headers, rows, headers.length), ...patch }
  const run = createDryRun({ rows, lines: rows.map((_, row) => row + 2), headers, mapping, places })
  rows.forEach((_, row) => run.check(row))
  return run
}

const headers = ['First name', 'Last name', 'Phone', 'Email']
const ann = ['Ann', 'Lee', '+1 415 555 0101', 'ann@lee.example']
const bo = ['Bo', 'Ek', '+1 415 555 0102', 'bo@ek.example']

describe('a row', () => {
  it('becomes the individual that it says', () => {
    const run = dryRun(headers, [ann])
    expect(run.row(0)).toMatchObject({ problems: [], isIncluded: true, line: 2 })
    expect(run.toStage(0).profile).toEqual({
      type: 'INDIVIDUAL',
      firstName: 'Ann',
      lastName: 'Lee',
      primaryPhoneNumber: { number: '+1 415 555 0101', type: 'MOBILE' },
      primaryEmail: { value: 'ann@lee.example' },
    })
  })

  it('becomes a business with its contact, addresses, external ID and pairs', () => {
    const wide = ['Type', 'Company', 'Contact name', 'Tel', 'Phone type', 'Mail', 'Ref']
    const more = ['Street', 'City', 'State', 'Zip', 'Country', 'Mailing street', 'Mailing zip', 'Customer ID']
    const row = ['empresa', 'Juniper', 'Dr. Ines van Juniper', '4155550118', 'Oficina', 'i@j.example', 'west']
    const place = [
      '1 Main St',
      'Springfield',
      'Illinois',
      '62701',
      'Estados Unidos',
      'PO Box 1',
      '62702',
      'C-7',
    ]
    const all = [...wide, ...more]
    const guessed = guessMapping(all, [], all.length)
    const columns = guessed.columns.map((target, column) => (all[column] === 'Ref' ? 'metadata' : target))
    const run = dryRun(all, [[...row, ...place]], { ...guessed, columns })
    expect(run.toStage(0).profile).toEqual({
      type: 'BUSINESS',
      businessName: 'Juniper',
      contacts: [
        {
          firstName: 'Ines',
          lastName: 'van Juniper',
          primary: true,
          primaryPhoneNumber: { number: '4155550118', type: 'WORK' },
          primaryEmail: { value: 'i@j.example' },
        },
      ],
      externalId: 'C-7',
      addresses: [
        {
          type: 'PHYSICAL',
          streetLine1: '1 Main St',
          cityName: 'Springfield',
          stateCode: 'IL',
          countryCode: 'USA',
          zipCode: '62701',
        },
        { type: 'MAILING', streetLine1: 'PO Box 1', zipCode: '62702' },
      ],
      metadata: [{ name: 'Ref', value: 'west' }],
    })
    expect(run.row(0).problems).toEqual([])
  })

  it('has its problems at the cells they are about', () => {
    const run = dryRun([...headers, 'Mailing city'], [['Ann', '', '12', 'ann', 'Springfield']])
    expect(run.row(0)).toMatchObject({ isIncluded: false })
    expect(run.row(0).problems).toEqual([
      { key: 'lastName', code: 'required' },
      { key: 'primaryPhoneNumber.number', code: 'not-a-phone' },
      { key: 'primaryEmail.value', code: 'not-an-email' },
      { key: 'addresses[0].streetLine1', code: 'required' },
      { key: 'addresses[0].zipCode', code: 'required' },
    ])
  })

  it.each([
    { name: '', problems: [{ code: 'required' }] },
    { name: 'Lee', problems: [{ part: 'firstName', code: 'required' }] },
    {
      name: 'Dr.',
      problems: [
        { part: 'firstName', code: 'required' },
        { part: 'lastName', code: 'required' },
      ],
    },
    {
      name: `Ann ${'x'.repeat(41)}`,
      problems: [{ part: 'lastName', code: 'too-long', limit: 40 }],
    },
  ])('says at the whole name "$name" which of its parts is meant', ({ name, problems }) => {
    const run = dryRun(['Full name', 'Phone', 'Email'], [[name, '+14155550101', 'a@b.example']])
    expect(run.row(0).problems).toEqual(problems.map((problem) => ({ key: 'fullName', ...problem })))
  })

  it('says at a pair whether its column has no name or its cell is too long', () => {
    const wide = [...headers, '', 'Note']
    const guessed = guessMapping(wide, [], wide.length)
    const columns = guessed.columns.map((target, column) => (column < headers.length ? target : 'metadata'))
    const run = dryRun(wide, [[...ann, 'west', 'x'.repeat(1025)]], { columns })
    expect(run.row(0).problems).toEqual([
      { key: 'metadata:4', part: 'name', code: 'required' },
      { key: 'metadata:5', code: 'too-long', limit: 1024 },
    ])
  })

  it('of a second address only has its problems there', () => {
    const wide = [...headers, 'Physical street', 'Physical zip', 'Mailing street', 'Mailing zip']
    const run = dryRun(wide, [[...ann, '', '', 'PO Box 1', 'far too long a code']])
    expect(run.row(0).problems).toEqual([{ key: 'addresses[1].zipCode', code: 'too-long', limit: 10 }])
  })

  it('whose type nobody knows waits for the agent', () => {
    const run = dryRun(['Type', ...headers], [['alien', ...ann]])
    expect(run.row(0)).toMatchObject({ isBlocked: true, problems: [{ key: 'type', code: 'unknown-option' }] })
    run.include(0, true)
    expect(run.row(0).isIncluded).toBe(false)
    run.correct(0, 'type', 'Persona')
    expect(run.row(0)).toMatchObject({ isBlocked: false, isIncluded: true })
  })

  it('goes along once it is corrected, and where the agent says so', () => {
    const run = dryRun(headers, [['Ann', 'Lee', '', 'ann@lee.example'], bo])
    expect(run.counts()).toMatchObject({ all: 2, problems: 1, included: 1 })
    run.include(1, false)
    run.correct(0, 'primaryPhoneNumber.number', '+14155550101')
    expect(run.indexesIn('included')).toEqual([0])
  })

  it('is read without the mark that keeps a sheet from calculating', () => {
    const run = dryRun(headers, [['Ann', 'Lee', "'+14155550101", ' ann@lee.example ']])
    expect(run.row(0)).toMatchObject({
      problems: [],
      values: ['Ann', 'Lee', '+14155550101', 'ann@lee.example'],
    })
  })
})

describe('rows of one file', () => {
  it('that share an e-mail address: the later one is left out, with the reason', () => {
    const run = dryRun(headers, [ann, bo, ['Anna', 'Lee', '+14155550199', 'ANN@lee.example']])
    expect(run.row(0)).toMatchObject({ twin: null, isIncluded: true })
    expect(run.row(2)).toMatchObject({ isIncluded: false, twin: { line: 2, isStrong: true } })
    expect(run.row(2).twin?.reasons).toContain('email')
    run.correct(0, 'primaryEmail.value', 'other@lee.example')
    expect(run.row(2)).toMatchObject({ twin: null, isIncluded: true })
  })

  it('that were staged before an interruption stay out', () => {
    const run = dryRun(headers, [ann, bo])
    run.markDone(new Set([2]))
    expect(run.indexesIn('included')).toEqual([1])
    expect(run.counts()).toMatchObject({ done: 1 })
  })
})

it('finds exactly the problems that the form would find', () => {
  const cell = fc.constantFrom(
    '',
    'Ann',
    'x'.repeat(60),
    '+14155550101',
    '12',
    'a@b',
    'USA',
    'IL',
    'Spain',
    '62701',
  )
  const wide = [
    ...headers,
    'Company',
    'Street',
    'City',
    'State',
    'Country',
    'Zip',
    'Mailing street',
    'Mailing zip',
  ]
  fc.assert(
    fc.property(fc.array(cell, { minLength: wide.length, maxLength: wide.length }), (row) => {
      const run = dryRun(wide, [row])
      const found = run.row(0).problems.map(({ code }) => code)
      expect(found).toEqual(checkProfile(run.toStage(0).profile).map(({ code }) => code))
      expect(run.row(0).problems.every(({ key }) => run.fields.some((field) => field.key === key))).toBe(true)
    }),
  )
})
