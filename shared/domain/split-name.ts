import { splitSuffix } from './split-suffix'
import { splitTitles } from './split-title'

/** A person's name in the fields the API has for it. */
export type NameParts = {
  readonly prefix: string
  readonly firstName: string
  readonly middleName: string
  readonly lastName: string
  readonly suffix: string
}

const PREFIX = /^(mr|mrs|ms|miss|mx|dr|prof|sir|rev|mme|mlle|sra|srta|dra)\.?$/i
// What belongs to the name after it: Ludwig van Beethoven, Oscar de la Renta.
const PARTICLE = /^(van|von|der|den|de|del|della|di|da|dos|du|la|le|st\.?|bin|al)$/i

/**
 * Takes a person's name apart; a single word is the last name. `Smith, Jack` is read the way address books write it. A job
 * title between commas is no part of a name.
 */
export function splitName(text: string): NameParts {
  const words = inOrder(splitTitles(text).text)
  const end = words.findIndex((word) => !PREFIX.test(word))
  const start = end === -1 ? words.length : end
  const { names, suffixes } = splitSuffix(words.slice(start))
  const lastStart = startOfLast(names)
  const [firstName = '', ...middle] = names.slice(0, lastStart)
  return {
    prefix: words.slice(0, start).join(' '),
    firstName,
    middleName: middle.join(' '),
    lastName: names.slice(lastStart).join(' '),
    suffix: suffixes.join(' '),
  }
}

/** `Smith, Jack Jr.` the other way round; a comma before `Jr.` alone is none of that kind. */
function inOrder(text: string): string[] {
  const [last = [], rest = [], ...more] = text.split(',').map(wordsOf)
  const { names, suffixes } = splitSuffix(rest)
  return [...names, ...last, ...suffixes, ...more.flat()]
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}

function startOfLast(names: readonly string[]): number {
  const particle = names.findIndex(
    (word, index) => index > 0 && index < names.length - 1 && PARTICLE.test(word),
  )
  return particle === -1 ? Math.max(names.length - 1, 0) : particle
}
