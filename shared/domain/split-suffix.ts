const SUFFIX = /^(jr|sr|ii|iii|iv|phd|md|esq|cpa)$/i

/** Whether a word is what stands behind a person's name as a part of it: `Jr.`, `Ph.D.`. */
export function isNameSuffix(word: string): boolean {
  return SUFFIX.test(word.replaceAll('.', ''))
}

/** Words and the suffixes they end with. */
export function splitSuffix(words: readonly string[]): {
  readonly names: readonly string[]
  readonly suffixes: readonly string[]
} {
  const end = words.findLastIndex((word) => !isNameSuffix(word)) + 1
  return { names: words.slice(0, end), suffixes: words.slice(end) }
}
