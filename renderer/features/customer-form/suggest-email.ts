const commonDomains = [
  'gmail.com',
  'googlemail.com',
  'yahoo.com',
  'yahoo.ca',
  'hotmail.com',
  'hotmail.ca',
  'outlook.com',
  'live.com',
  'msn.com',
  'icloud.com',
  'me.com',
  'aol.com',
  'comcast.net',
  'verizon.net',
  'protonmail.com',
  'proton.me',
  'rogers.com',
  'shaw.ca',
  'bell.net',
] as const

// As real as the ones they look like.
const lookAlikes = ['mail.com', 'email.com', 'ymail.com', 'gmx.com']

// Their customers have one ending only; a firm's own people may have another.
const oneEnding = ['gmail', 'googlemail', 'icloud', 'comcast']

// What is written for the ending of a provider in place of it: `.cm` and `.om` are countries where none of them is.
const slips = ['com', 'net', 'org', 'co']
const noProvider = ['cm', 'om']

// Endings that no country and nobody else has, and what the fingers meant.
const endings: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  comm: 'com',
  vom: 'com',
  xom: 'com',
  ent: 'net',
  nte: 'net',
  ogr: 'org',
  rog: 'org',
}

/**
 * What an e-mail address probably should be, when its domain looks like a slip of one that very many people have; null when
 * there is nothing to suggest. Advice only: `gmial.com` may well exist.
 */
export function suggestEmail(email: string): string | null {
  const text = email.trim()
  const at = text.lastIndexOf('@')
  if (at < 1 || text.length < at + 4) return null
  const domain = text.slice(at + 1).toLowerCase()
  const meant = withEnding(domain)
  const better = withUsualEnding(meant) ?? nearest(meant) ?? meant
  return better === domain ? null : `${text.slice(0, at)}@${better}`
}

function withEnding(domain: string): string {
  const [ending = '', ...rest] = domain.split('.').reverse()
  const better = endings[ending]
  return better === undefined || rest.length === 0 ? domain : [better, ...rest].reverse().join('.')
}

/** A known provider's name with the ending it usually has, where it has none yet or one that it cannot have. */
function withUsualEnding(domain: string): string | null {
  const [name = '', ...endings] = domain.split('.')
  const usual = commonDomains.find((known) => known.startsWith(`${name}.`))
  if (usual === undefined || endings.length > 1) return null
  const [ending = ''] = endings
  // No ending has one letter: it is being typed.
  const isMissing = ending.length < 2
  const isSlip = noProvider.includes(ending) || (oneEnding.includes(name) && slips.includes(ending))
  return isMissing || isSlip ? usual : null
}

/**
 * Nobody is sent from one common domain to another, nor to another country's: `hotmail.cl` is real. Short names are too close
 * to each other to guess.
 */
function nearest(domain: string): string | null {
  const isCountrys = commonDomains.some(
    (known) => domain.slice(0, -2) === known.slice(0, known.indexOf('.') + 1),
  )
  const isKnown = isCountrys || [...commonDomains, ...lookAlikes].includes(domain)
  if (isKnown || domain.length < SHORTEST_GUESSED) return null
  return commonDomains.find((known) => known.length >= SHORTEST_GUESSED && isOneSlip(domain, known)) ?? null
}

const SHORTEST_GUESSED = 8

/** Whether one letter too many, too few or wrong, or two letters swapped, makes the one out of the other. */
function isOneSlip(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  const [rest, wanted] = [one.slice(start), other.slice(start)]
  const isSwap = rest[0] === wanted[1] && rest[1] === wanted[0] && rest.slice(2) === wanted.slice(2)
  return rest.slice(1) === wanted.slice(1) || rest.slice(1) === wanted || rest === wanted.slice(1) || isSwap
}
