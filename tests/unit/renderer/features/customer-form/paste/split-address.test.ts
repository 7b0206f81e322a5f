import { loadPlaceNames } from '@renderer/features/customer-form/paste/place-names'
import {
  splitAddress,
  splitUncodedAddress,
  type PlaceParts,
} from '@renderer/features/customer-form/paste/split-address'
import { expect, it } from 'vitest'

const names = await loadPlaceNames('fr')

/** Street lines, apartment, city, state, code and country, one after the other; a region without a code at the end. */
function written(place: PlaceParts | null): string | null {
  if (place === null) return null
  const { streetLines, apartmentNumber, cityName, stateCode, zipCode, countryCode, region } = place
  const parts = [streetLines.join('; '), apartmentNumber, cityName, stateCode, zipCode, countryCode]
  return [...parts, ...(region === '' ? [] : [region])].join(' | ')
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
  [
    'Av. Insurgentes Sur 1602\nCol. Roma\n03940 Ciudad de México, CDMX\nMexico',
    'Av. Insurgentes Sur 1602; Col. Roma |  | Ciudad de México |  | 03940 | MEX | CDMX',
  ],
  [
    'Av. Insurgentes Sur 1602\n03940 Ciudad de México\nCDMX\nMexico',
    'Av. Insurgentes Sur 1602 |  | Ciudad de México |  | 03940 | MEX | CDMX',
  ],
  ['Suite 5\n12000 Main Street\nOaxaca\nMexico', null],
  ['1200 Main Street', null],
  ['Meet at noon\nBring 3 copies', null],
])('reads %j', (text, wanted) => {
  expect(written(splitAddress(text.split('\n'), names))).toBe(wanted)
})

it.each([
  ['Calle 50 No. 12-34\nBogotá\nColombia', 'Calle 50 No. 12-34 |  | Bogotá |  |  | COL'],
  ['Cra. 7 # 71-21\nBogotá, D.C.\nColombia', 'Cra. 7 # 71-21 |  | Bogotá |  |  | COL | D.C.'],
  [
    'Av. Reforma 505\nCol. Centro\nPuebla\nPue.\nMexico',
    'Av. Reforma 505; Col. Centro |  | Puebla |  |  | MEX | Pue.',
  ],
  ['88 King St W, Apt 4B\nToronto, ON\nCanada', '88 King St W | 4B | Toronto | ON |  | CAN'],
  ['500, boul. Laurier\nQuébec\nQC\nCanada', '500, boul. Laurier |  | Québec | QC |  | CAN'],
  ['Calle 50 No. 12-34\nBogotá', null],
  ['Bogotá\nColombia', null],
  ['Ana Ruiz\nBogotá\nColombia', null],
  ['Ana Ruiz\nCalle 50 No. 12-34\nBogotá\nColombia', null],
  ['Calle 50 No. 12-34\nInitech LLC\nColombia', null],
  ['350 Fifth Ave\nJane Doe, CFO\nUSA', null],
  ['350 Fifth Ave\nSuite 500\nUSA', null],
])('reads %j without a code', (text, wanted) => {
  expect(written(splitUncodedAddress(text.split('\n'), names))).toBe(wanted)
})
