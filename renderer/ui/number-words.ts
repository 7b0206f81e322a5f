import { kept } from './kept'
import { pageLanguage } from './page-language'

const countFormat = kept((language) => new Intl.NumberFormat(language))

/** A count as it is written in the language of the window: "12,345", "12 345". */
export function countWords(count: number): string {
  return countFormat(pageLanguage()).format(count)
}

/** Names in one line, as the language joins them: "a, b and c". */
export function listWords(names: readonly string[]): string {
  return new Intl.ListFormat(pageLanguage(), { type: 'conjunction' }).format(names)
}

/** A part of a whole, from 0 to 1: "35%", "35 %". */
export function percentWords(part: number): string {
  return new Intl.NumberFormat(pageLanguage(), { style: 'percent' }).format(part)
}
