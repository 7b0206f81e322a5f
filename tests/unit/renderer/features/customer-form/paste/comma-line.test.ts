import { addressParts, commaParts } from '@renderer/features/customer-form/paste/comma-line'
import { loadPlaceNames } from '@renderer/features/customer-form/paste/place-names'
import { expect, it } from 'vitest'

const names = await loadPlaceNames('en')

it.each([
  ['350 Fifth Ave, New York, NY 10118, USA', '350 Fifth Ave | New York | NY | 10118 | USA'],
  ['350 Fifth Ave, Suite 500, New York, NY, 10118', '350 Fifth Ave; Suite 500 | New York | NY | 10118 | USA'],
  ['120, rue Saint-Paul, Montréal, QC H2Y 1G6', '120, rue Saint-Paul | Montréal | QC | H2Y 1G6 | CAN'],
  ['Hauptstr. 5, 10115 Berlin, Germany', 'Hauptstr. 5 | Berlin |  | 10115 | DEU'],
  ['10 Downing St, London SW1A 2AA, UK', '10 Downing St | London |  | SW1A 2AA | GBR'],
])('reads a whole address out of %j', (line, wanted) => {
  const { streetLines, cityName, stateCode, zipCode, countryCode } = addressParts(line, names)?.place ?? {
    streetLines: [],
  }
  expect([streetLines.join('; '), cityName, stateCode, zipCode, countryCode].join(' | ')).toBe(wanted)
})

it.each([
  '350 Fifth Ave',
  '350 Fifth Ave, Suite 500',
  '120, rue Saint-Paul, app. 4',
  '100 Main St, 2000 Tower',
  'New York, NY 10118',
  'Port St. Lucie, FL 34952',
  '',
])('reads none out of %j', (line) => {
  expect(addressParts(line, names)).toBeNull()
})

it('keeps a house number with its street', () => {
  expect(commaParts('120, rue Saint-Paul, app. 4')).toEqual(['120, rue Saint-Paul', 'app. 4'])
})
