import { loadPlaceNames } from '@renderer/features/customer-form/paste/place-names'
import { placeBlock, type PasteTarget } from '@renderer/features/customer-form/paste/place-block'
import { splitBlock } from '@renderer/features/customer-form/paste/split-block'
import { emptyContact, emptyProfile, type CustomerProfile } from '@shared/domain/customer-profile'
import fc from 'fast-check'
import { expect, it } from 'vitest'

const names = await loadPlaceNames('en')

/** A piece of a block; its labels are no words of it. */
type Piece = { readonly text: string; readonly words: string }

const word = fc.stringMatching(/^[b-y]{5,8}$/)
const digits = (count: number) => fc.stringMatching(new RegExp(`^[2-9]{${count}}$`))

const phone = fc.record({
  label: fc.constantFrom('', 'Tel: ', 'Mobile: ', 'M: ', 'T ', 'Fax: ', 'Tél. : ', 'Work.'),
  number: fc
    .tuple(digits(3), digits(3), digits(4), fc.constantFrom(' ', '-', '.', ''))
    .map(([area, office, line, between]) => [area, office, line].join(between)),
  extension: fc.option(digits(3), { nil: '' }),
})
const phonePiece = phone.map(({ label, number, extension }): Piece => ({
  text: label + number + (extension === '' ? '' : ` ext. ${extension}`),
  words: `${number} ${extension}`,
}))
const emailPiece = fc.tuple(fc.constantFrom('', 'E-mail: ', 'E:', '<'), word).map(([label, name]): Piece => ({
  text: `${label}${name}@acme.com${label === '<' ? '>' : ''}`,
  words: `${name}@acme.com`,
}))
const plain = fc
  .oneof(
    fc.array(word, { minLength: 2, maxLength: 4 }).map((words) => words.join(' ')),
    fc.constantFrom(
      'Dr. Jane Public Jr.',
      'Diane Lane',
      'Smith, Jack',
      'Globex Corporation',
      'Marrow & Sons',
    ),
    fc.constantFrom(
      'Jane Public, CFO',
      'Doe, Jane, PMP',
      'CFO, Globex Corporation',
      'Jane Public, Sales & Marketing',
      'President & CEO',
      'Initech, LLC',
    ),
    fc.constantFrom(
      'Calle 50 No. 12-34',
      'Av. Insurgentes Sur 1602',
      'Col. Centro',
      '03940 Puebla, Pue.',
      'Puebla',
      'MEX',
    ),
    fc.constantFrom('350 Fifth Ave', '88 King St W', 'P.O. Box 12', 'Hauptstr. 5', 'Suite 100', 'Floor 3'),
    fc.constantFrom(
      'New York, NY 10118',
      'Toronto, ON M5H 1A1',
      '10115 Berlin',
      'D-10115 Berlin',
      '12180-1234',
    ),
    fc.constantFrom('London SW1A 2AA', '120, rue Saint-Paul', '1 Elm St, Troy, NY 12180', 'Open from 9 to 5'),
  )
  .map((text): Piece => ({ text, words: text }))
const labelled = fc
  .tuple(fc.constantFrom('Name: ', 'Company: ', 'Address: '), plain)
  .map(([label, { text, words }]): Piece => ({ text: label + text, words }))
const separator = fc.constantFrom('\n', '\r\n', ' | ', '\t', ', ', ' / ', '\n\n')
const block = fc.array(fc.tuple(fc.oneof(phonePiece, emailPiece, plain, labelled), separator), {
  minLength: 1,
  maxLength: 9,
})

const business: CustomerProfile = {
  type: 'BUSINESS',
  businessName: '',
  contacts: [emptyContact(true), emptyContact(false)],
  addresses: [
    { type: 'PHYSICAL', streetLine1: '' },
    { type: 'SHIPPING', streetLine1: '' },
  ],
}
const places: readonly (readonly [CustomerProfile, PasteTarget])[] = [
  [emptyProfile('INDIVIDUAL'), { kind: 'customer' }],
  [business, { kind: 'customer' }],
  [business, { kind: 'contact', index: 1 }],
  [business, { kind: 'address', index: 0 }],
  [business, { kind: 'address', index: 1 }],
]

it('every word of a pasted block goes into a field or is named as not used', () => {
  fc.assert(
    fc.property(block, fc.constantFrom(...places), (pieces, [profile, target]) => {
      const text = pieces.map(([piece, between]) => piece.text + between).join('')
      const { changes, unused } = placeBlock(profile, target, splitBlock(text, names))
      const kept = counted([...changes.map(({ value }) => value), ...unused].join(' '))
      const given = counted(pieces.map(([{ words }]) => words).join(' '))
      const lost = [...given].filter(([each, count]) => (kept.get(each) ?? 0) < count)
      expect(lost, JSON.stringify({ text, changes, unused })).toEqual([])
    }),
    { numRuns: 500 },
  )
})

/** How often each word is said, whatever stands around it. */
function counted(text: string): Map<string, number> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}@]+/gu) ?? []
  return words.reduce(
    (counts, each) => counts.set(each, (counts.get(each) ?? 0) + 1),
    new Map<string, number>(),
  )
}
