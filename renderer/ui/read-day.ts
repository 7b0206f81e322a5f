/** Year, month and day, apart or in one; nobody who writes the year first means the day by what follows it. */
const DAY = /^(\d{4})([-/. ]?)(\d{1,2})\2(\d{1,2})$/u
const TOGETHER = /^\d{8}$/u

/** The day that a text names, as "2026-03-04"; null when it names none. */
export function readDay(text: string): string | null {
  const [, year = '', apart = '', month = '', day = ''] = DAY.exec(text.trim()) ?? []
  if (apart === '' && !TOGETHER.test(text.trim())) return null
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = new Date(Date.parse(written))
  // A day after the end of its month would be one of the next.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : null
}
