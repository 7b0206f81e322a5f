/** The language the window speaks, as a language tag. */
export function pageLanguage(): string {
  const { lang } = document.documentElement
  return lang === '' ? 'en' : lang
}
