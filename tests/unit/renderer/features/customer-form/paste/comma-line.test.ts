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
  [
    'Av. Insurgentes Sur 1602, Col. Roma, 03940 Ciudad de México, CDMX, México',
    'Av. Insurgentes Sur 1602; Col. Roma | Ciudad de México |  | 03940 | MEX',
  ],
  ['Calle 50 No. 12-34, Bogotá, Colombia', 'Calle 50 No. 12-34 | Bogotá |  |  | COL'],
  ['500, av. du Parc, Montréal, QC H2Y 1G6', '500, av. du Parc | Montréal | QC | H2Y 1G6 | CAN'],
  ['12, ch. des Pins, Laval, QC H7L 1A1', '12, ch. des Pins | Laval | QC | H7L 1A1 | CAN'],
  ['Cra. 7 # 71-21, Bogotá, Colombia', 'Cra. 7 # 71-21 | Bogotá |  |  | COL'],
  [
    'Calzada de Tlalpan 1000, 03400 Ciudad de México, México',
    'Calzada de Tlalpan 1000 | Ciudad de México |  | 03400 | MEX',
  ],
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

it('keeps a legal form with its business, and takes no state for one', () => {
  expect(commaParts('Jane Doe, Initech, LLC, Denver, CO')).toEqual([
    'Jane Doe',
    'Initech, LLC',
    'Denver',
    'CO',
  ])
})
