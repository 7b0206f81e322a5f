import { pageLanguage } from './page-language'

/** A count as it is written in the language of the window: "12,345", "12 345". */
export function countWords(count: number): string {
  return new Intl.NumberFormat(pageLanguage()).format(count)
}

/** Names in one line, as the language joins them: "a, b and c". */
export function listWords(names: readonly string[]): string {
  return new Intl.ListFormat(pageLanguage(), { type: 'conjunction' }).format(names)
}
