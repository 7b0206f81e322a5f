/** A person's name in the fields the API has for it. */
export type NameParts = {
  readonly prefix: string
  readonly firstName: string
  readonly middleName: string
  readonly lastName: string
  readonly suffix: string
}

const PREFIX = /^(mr|mrs|ms|miss|mx|dr|prof|sir|rev|mme|mlle|sra|srta|dra)\.?$/i
const SUFFIX = /^(jr|sr|ii|iii|iv|phd|md|esq|cpa)\.?$/i
// What belongs to the name after it: Ludwig van Beethoven, Oscar de la Renta.
const PARTICLE = /^(van|von|der|den|de|del|della|di|da|dos|du|la|le|st\.?|bin|al)$/i

/** Takes a person's name apart; a single word is the last name. `Smith, Jack` is read the way address books write it. */
export function splitName(text: string): NameParts {
  const words = inOrder(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  const prefix = takeWhile(words, (word) => PREFIX.test(word))
  const after = words.slice(prefix.length)
  const suffix = takeWhile(after.toReversed(), (word) => SUFFIX.test(word)).toReversed()
  const names = after.slice(0, after.length - suffix.length)
  const lastStart = startOfLast(names)
  const [firstName = '', ...middle] = names.slice(0, lastStart)
  return {
    prefix: prefix.join(' '),
    firstName,
    middleName: middle.join(' '),
    lastName: names.slice(lastStart).join(' '),
    suffix: suffix.join(' '),
  }
}

/** `Smith, Jack` the other way round; a comma before `Jr.` is none of that kind. */
function inOrder(text: string): string {
  const [last = '', rest = '', ...more] = text.split(',').map((part) => part.trim())
  if (rest === '') return last
  return SUFFIX.test(rest) ? `${last} ${rest}` : [rest, last, ...more].join(' ')
}

function startOfLast(names: readonly string[]): number {
  const particle = names.findIndex(
    (word, index) => index > 0 && index < names.length - 1 && PARTICLE.test(word),
  )
  return particle === -1 ? Math.max(names.length - 1, 0) : particle
}

function takeWhile(words: readonly string[], isWanted: (word: string) => boolean): string[] {
  const end = words.findIndex((word) => !isWanted(word))
  return words.slice(0, end === -1 ? words.length : end)
}
