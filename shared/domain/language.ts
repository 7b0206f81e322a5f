/** The languages an agent can choose, as language tags. */
export const languages = ['en', 'es', 'fr-CA'] as const

export type Language = (typeof languages)[number]

/** English with accents, brackets and a third more length, to find texts that are cut or were never translated. */
export const PSEUDO_LANGUAGE = 'en-x-pseudo'

/** A language that can be spoken; nobody can choose the pseudo language. */
export type Spoken = Language | typeof PSEUDO_LANGUAGE

/** The first language of a person's list that Outpost speaks; English when there is none. Takes tags such as `es-MX`. */
export function matchLanguage(preferred: readonly string[]): Spoken {
  for (const tag of preferred) {
    const found = speaks(tag)
    if (found !== null) return found
  }
  return 'en'
}

/** A tag that may come from anywhere as one of ours; null when Outpost does not speak it. */
export function speaks(tag: string): Spoken | null {
  if (tag === PSEUDO_LANGUAGE) return PSEUDO_LANGUAGE
  const [primary] = tag.toLowerCase().split(/[-_]/)
  return languages.find((language) => language.split('-')[0] === primary) ?? null
}

/** The tag to format dates, numbers and names by: our English is British, our Spanish that of Latin America. */
export function formatTag(spoken: string): string {
  return spoken === 'es' ? 'es-419' : spoken === 'fr-CA' ? 'fr-CA' : 'en-GB'
}
