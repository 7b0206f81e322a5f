import { foldText, foldWithPlaces } from './fold-text'
import type { SearchWords } from './search-words'

/** A part of a text that a search found: from `start` up to `end`, not included. */
export type Hit = readonly [start: number, end: number]

/** Where a search finds something in a text that is shown, in order, overlapping parts joined. */
export function findHits({ words, digits }: SearchWords, shown: string, isPhone: boolean): readonly Hit[] {
  const hits = words.flatMap((word) => findWord(word, shown))
  const found = isPhone && digits !== '' ? [...hits, ...findDigits(digits, shown)] : hits
  return joined(found)
}

function findWord(word: string, shown: string): Hit[] {
  // Most texts are looked through in vain, and without the places that is much quicker.
  if (!foldText(shown).includes(word)) return []
  const { text, places } = foldWithPlaces(shown)
  return occurrences(text, word).map((at) => [places[at] ?? 0, endAfter(shown, places[at + word.length - 1])])
}

// The digits as they stand in the text, with whatever was written between them.
function findDigits(digits: string, shown: string): Hit[] {
  const { text, places } = foldWithPlaces(shown)
  const ofDigits = Array.from(text.matchAll(/\d/g), ({ index }) => index)
  const plain = ofDigits.map((at) => text[at]).join('')
  const placeOf = (index: number) => places[ofDigits[index] ?? 0] ?? 0
  return occurrences(plain, digits).map((at) => [
    placeOf(at),
    endAfter(shown, placeOf(at + digits.length - 1)),
  ])
}

function occurrences(text: string, wanted: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + wanted.length)) found.push(at)
  return found
}

/** The place after the letter at `last`, and after the combining marks that belong to it. */
function endAfter(shown: string, last = 0): number {
  const letter = shown.codePointAt(last)
  let end = last + (letter !== undefined && letter > 0xffff ? 2 : 1)
  while (end < shown.length && /\p{M}/u.test(shown[end] ?? '')) end++
  return end
}

function joined(hits: readonly Hit[]): readonly Hit[] {
  const sorted = [...hits].sort(([one], [other]) => one - other)
  const merged: Hit[] = []
  for (const [start, end] of sorted) {
    const last = merged.at(-1)
    if (last !== undefined && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)]
    else merged.push([start, end])
  }
  return merged
}
