import { columnNames, toCells } from '@renderer/features/export/csv-columns'
import { guessMapping, looksLikeHeaders } from '@renderer/data/import/guess-mapping'
import { parseCells } from '@renderer/data/import/parse-cells'
import { createRowReader } from '@renderer/data/import/row-reader'
import { decodeText } from '@renderer/data/import/decode-text'
import { loadPlaceTables } from '@renderer/ui/place-tables'
import { BYTE_ORDER_MARK, csvSeparators, toCsvLine, type CsvSeparator } from '@shared/csv/csv-line'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { customerInOutbox } from '@tests/support/customers'
import { expect, it } from 'vitest'

const places = await loadPlaceTables(['en'])

const business: CustomerProfile = {
  type: 'BUSINESS',
  businessName: '=Ange & Söhne; "Hafen"',
  contacts: [
    {
      firstName: '-Ana',
      lastName: "'t Hart",
      primary: true,
      primaryPhoneNumber: { number: '+14155550123', type: 'WORK' },
      primaryEmail: { value: '@ana@harbour.example' },
    },
  ],
  externalId: "'=42",
  addresses: [
    { type: 'PHYSICAL', streetLine1: '+1 Pier Road', cityName: 'Truro', stateCode: 'NS', countryCode: 'CAN' },
    { type: 'MAILING', streetLine1: 'Box 7', cityName: 'Truro', countryCode: 'CAN' },
  ],
}

const individual: CustomerProfile = {
  type: 'INDIVIDUAL',
  prefix: 'Dr',
  firstName: 'Zoë',
  lastName: 'Núñez',
  primaryPhoneNumber: { number: '+15735550123', type: 'MOBILE' },
  primaryEmail: { value: 'zoe@cafe.example' },
}

/** The file of an export as the import reads it. */
function readBack(profiles: readonly CustomerProfile[], separator: CsvSeparator) {
  const customer = customerInOutbox('draft')
  const lines = profiles.map((profile) =>
    toCsvLine(toCells({ ...customer, content: { ...customer.content, profile } }), separator),
  )
  const file = new TextEncoder().encode(BYTE_ORDER_MARK + toCsvLine(columnNames, separator) + lines.join(''))
  const decoded = decodeText(file)
  if (!decoded.ok) throw new Error(decoded.error)
  const cells = parseCells(decoded.value.text)
  if (!cells.ok) throw new Error(cells.error.code)
  const [headers = [], ...rows] = cells.value.rows
  expect(looksLikeHeaders(headers)).toBe(true)
  const mapping = guessMapping(headers, rows, headers.length)
  const reader = createRowReader({
    rows,
    lines: rows.map((_, row) => row),
    headers,
    mapping,
    places,
  })
  return profiles.map((_, row) => reader.build(row).profile)
}

it.each(csvSeparators)(
  'an exported file with %s between its cells is imported without mapping anything, every text as it was',
  (separator) => {
    const [first, second] = readBack([business, individual], separator)
    expect(first).toMatchObject(business)
    expect(second).toMatchObject(individual)
  },
)
