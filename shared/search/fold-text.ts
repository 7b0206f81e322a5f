/** Text without case, accents and width: what a search compares. */
export function foldText(text: string): string {
  if (isPlainAscii(text)) return text.toLowerCase()
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/ß/g, 'ss')
}

/** Folded text, and for each of its places the place in the text it came from; the last one is the end of the text. */
export type FoldedPlaces = { readonly text: string; readonly places: readonly number[] }

/** Folds letter by letter, so that what is found in the folded text can be marked in the text as it is written. */
export function foldWithPlaces(text: string): FoldedPlaces {
  let folded = ''
  const places: number[] = []
  let at = 0
  for (const letter of text) {
    const part = foldText(letter)
    for (let count = 0; count < part.length; count++) places.push(at)
    folded += part
    at += letter.length
  }
  places.push(text.length)
  return { text: folded, places }
}

/** The digits of a phone number, whatever their width. */
export function digitsOf(text: string): string {
  return (isPlainAscii(text) ? text : text.normalize('NFKD')).replace(/\D/g, '')
}

function isPlainAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false
  return true
}
