import { normalisePhone } from '@shared/domain/check-profile'

/** The number in international form, to send and to read; `extension` is empty where the text had none. */
export type PhoneSuggestion = { readonly e164: string; readonly extension: string; readonly shown: string }

/**
 * The international form of a number that can be read as one of `region` (two letters) or of the country it names; null when
 * it has that form already or cannot be read. A hint only: the API takes numbers that no numbering plan knows.
 */
export async function suggestPhone(number: string, region: string): Promise<PhoneSuggestion | null> {
  // Loaded when first needed: the numbering plans are as big as the rest of the form.
  const { isSupportedCountry, parsePhoneNumberFromString } = await import('libphonenumber-js/min')
  const parsed = parsePhoneNumberFromString(number, isSupportedCountry(region) ? region : 'US')
  if (parsed?.isValid() !== true || parsed.number === normalisePhone(number)) return null
  return { e164: parsed.number, extension: parsed.ext ?? '', shown: parsed.formatInternational() }
}

/** The country a language tag speaks of, two letters: `en-GB` is GB, plain `en` is US. */
export function regionOf(language: string): string {
  try {
    return new Intl.Locale(language).maximize().region ?? 'US'
  } catch {
    return 'US'
  }
}
