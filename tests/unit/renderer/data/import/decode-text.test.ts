import { decodeText } from '@renderer/data/import/decode-text'
import { describe, expect, it } from 'vitest'

const text = 'Name;City\r\nZoë Núñez;Montréal – “Île”\r\n'
const codesOf = (plain: string) => Array.from(plain, (letter) => letter.charCodeAt(0))
const utf8 = new TextEncoder().encode(text)
const wide = (isLittle: boolean, start: readonly number[]) =>
  Uint8Array.from([
    ...start,
    ...codesOf(text).flatMap((code) => (isLittle ? [code & 0xff, code >> 8] : [code >> 8, code & 0xff])),
  ])
const windows: Readonly<Record<string, number>> = { '–': 0x96, '“': 0x93, '”': 0x94 }
const ansi = Uint8Array.from(Array.from(text, (letter) => windows[letter] ?? letter.charCodeAt(0)))

describe('a file', () => {
  it.each([
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), 'utf-8'],
    ['UTF-16 little-endian with a mark', wide(true, [0xff, 0xfe]), 'utf-16le'],
    ['UTF-16 big-endian with a mark', wide(false, [0xfe, 0xff]), 'utf-16be'],
    ['Windows-1252', ansi, 'windows-1252'],
  ])('in %s is read as it was written', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text, encoding } })
  })

  it('in UTF-16 without a mark is known by its zeros', () => {
    const plain = 'First name,Last name\nAnn,Lee\n'
    const bytes = Uint8Array.from(codesOf(plain).flatMap((code) => [code, 0]))
    expect(decodeText(bytes)).toEqual({ ok: true, value: { text: plain, encoding: 'utf-16le' } })
  })

  it('is read in the encoding that was chosen', () => {
    expect(decodeText(utf8, 'windows-1252')).toMatchObject({ value: { encoding: 'windows-1252' } })
    expect(decodeText(utf8, 'windows-1252')).not.toMatchObject({ value: { text } })
  })

  it.each([
    ['an Excel workbook', [0x50, 0x4b, 0x03, 0x04, 1, 2], 'workbook'],
    ['an older workbook', [0xd0, 0xcf, 0x11, 0xe0, 1, 2], 'workbook'],
    ['a picture', [0x89, 0x50, 0x00, 0x0d, 0x0a, 0x00, 0x00, 0xff], 'not-text'],
  ])('that is %s is refused by name', (_, bytes, error) => {
    expect(decodeText(Uint8Array.from(bytes))).toEqual({ ok: false, error })
  })
})
