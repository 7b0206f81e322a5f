import type { CsvSeparator } from '@shared/csv/csv-line'

/**
 * What Excel splits lines at on a computer whose system speaks this language, whatever Outpost speaks: a comma, unless that is
 * the decimal sign there. It is a guess that the agent can change: a system does not tell a window how its lists are set.
 */
export function usualSeparator(systemLanguage: string): CsvSeparator {
  const parts = new Intl.NumberFormat(placeOf(systemLanguage)).formatToParts(1.5)
  return parts.find(({ type }) => type === 'decimal')?.value === ',' ? ';' : ','
}

/** Spanish "of Latin America" (es-419) names no country, and most of them write 1,5 as Spain does. */
function placeOf(tag: string): string {
  const { language, region } = new Intl.Locale(tag)
  return region !== undefined && /^\d+$/.test(region) ? language : tag
}
