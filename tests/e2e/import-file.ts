/** A CSV file with that many businesses and individuals, none like another. */
export function madeUpFile(count: number): string {
  const header = 'Type,Company,First name,Last name,Phone,Email,Customer ID,Street,City,State,Zip,Country'
  const rows = Array.from({ length: count }, (_, number) => {
    const isBusiness = number % 3 !== 0
    const digits = String(number).padStart(5, '0')
    return [
      isBusiness ? 'Business' : 'Individual',
      isBusiness ? `${word(number)} ${word(number * 7)} Works ${digits}` : '',
      word(number * 13),
      word(number * 31 + 5),
      `+14155${digits}0`,
      `person.${digits}@harbour.example`,
      `CRM-${digits}`,
      `${digits} Main Street`,
      'Springfield',
      'IL',
      '62701',
      'USA',
    ].join(',')
  })
  return [header, ...rows].join('\n')
}

const syllables = [
  'ba',
  'ri',
  'no',
  'ket',
  'la',
  'mo',
  'sun',
  'del',
  'fa',
  'gor',
  'hi',
  'jum',
  'pe',
  'qua',
  'tor',
  'vex',
]

/** A made-up name: the same number always gives the same. */
function word(number: number): string {
  const spread = Math.imul(number + 1, 2654435761) >>> 0
  const parts = [spread & 15, (spread >>> 4) & 15, (spread >>> 8) & 15].map((at) => syllables[at] ?? '')
  const text = parts.join('')
  return text.charAt(0).toUpperCase() + text.slice(1)
}
