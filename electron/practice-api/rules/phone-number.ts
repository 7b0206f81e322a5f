/** The three forms the API takes: `+` country number, country number, number with area code. */
export const PHONE_FORMS = /^\+?\d{7,15}$/

const LONGEST_WITHOUT_COUNTRY = 10

/**
 * Writes a number the way the server keeps it. The documented examples of the three forms are `+14151234`, `14151234`
 * and `4151234`; that numbers without a country are North American is our reading of them.
 */
export function toE164(number: string): string {
  if (number.startsWith('+')) return number
  const hasCountry = number.startsWith('1') || number.length > LONGEST_WITHOUT_COUNTRY
  return hasCountry ? `+${number}` : `+1${number}`
}
