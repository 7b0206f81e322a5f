const OFFSET = /^(?:UTC|GMT|UT)?([+-])(\d{1,2})(?::(\d{2}))?$/

/**
 * A function that tells on which day (`yyyy-MM-dd`) an instant falls in a time zone: `Z`, `UTC`, `GMT`, an offset
 * (`+5`, `UTC-03:30`) or an IANA region. Null when there is no such zone.
 */
export function dayIn(timeZone: string): ((instant: string) => string) | null {
  try {
    // The Canadian format is the one that writes year, month and day in that order, with dashes.
    const format = new Intl.DateTimeFormat('en-CA', { timeZone: toIntlZone(timeZone), dateStyle: 'short' })
    return (instant) => format.format(new Date(instant))
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function toIntlZone(timeZone: string): string {
  if (timeZone === 'Z') return 'UTC'
  const [, sign, hours, minutes = '00'] = OFFSET.exec(timeZone) ?? []
  return sign === undefined || hours === undefined ? timeZone : `${sign}${hours.padStart(2, '0')}:${minutes}`
}
