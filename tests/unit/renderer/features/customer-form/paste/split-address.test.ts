import { loadPlaceNames } from '@renderer/features/customer-form/paste/place-names'
import { splitAddress } from '@renderer/features/customer-form/paste/split-address'
import { expect, it } from 'vitest'

const names = await loadPlaceNames('fr')

/** Street lines, apartment, city, state, code and country, one after the other. */
function read(text: string): string | null {
  const place = splitAddress(text.split('\n'), names)
  if (place === null) return null
  const { streetLines, apartmentNumber, cityName, stateCode, zipCode, countryCode } = place
  return [streetLines.join('; '), apartmentNumber, cityName, stateCode, zipCode, countryCode].join(' | ')
}

it.each([
  ['100 Main St\nGreenville, MO 63368', '100 Main St |  | Greenville | MO | 63368 | USA'],
  [
    '100 Main St\nSuite 100\nGreenville MO 63368-1234\nUSA',
    '100 Main St; Suite 100 |  | Greenville | MO | 63368-1234 | USA',
  ],
  ['88 King St W, Apt 4B\nToronto, ON M5H 1A1\nCanada', '88 King St W | 4B | Toronto | ON | M5H 1A1 | CAN'],
  ['88 King St W\n# 12\nToronto Ontario m5h1a1', '88 King St W | 12 | Toronto | ON | M5H1A1 | CAN'],
  ['1 Elm St\nAlbuquerque, New Mexico 87102\nUnited States', '1 Elm St |  | Albuquerque | NM | 87102 | USA'],
  ['1 Elm St\nWashington, D.C. 20001', '1 Elm St |  | Washington | DC | 20001 | USA'],
  ['1 Elm St\nSalt Lake City\nUtah 84101', '1 Elm St |  | Salt Lake City | UT | 84101 | USA'],
  ['10 Downing Street\nLondon SW1A 2AA\nUK', '10 Downing Street |  | London |  | SW1A 2AA | GBR'],
  ['10 Downing Street\nLondon\nSW1A 2AA', '10 Downing Street |  | London |  | SW1A 2AA | GBR'],
  ['Unter den Linden 5\n10117 Berlin\nDeutschland', null],
  ['Unter den Linden 5\n10117 Berlin\nAllemagne', 'Unter den Linden 5 |  | Berlin |  | 10117 | DEU'],
  ['Keizersgracht 1\n1015 CJ Amsterdam\nNLD', 'Keizersgracht 1 |  | Amsterdam |  | 1015 CJ | NLD'],
  ['1200 Main Street', null],
  ['Meet at noon\nBring 3 copies', null],
])('reads %j', (text, wanted) => {
  expect(read(text)).toBe(wanted)
})
