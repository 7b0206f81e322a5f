import { msg, plural, t } from '@lingui/core/macro'
import type { FieldProblem } from '@shared/domain/field-problem'
import { assertNever } from '@shared/assert'
import { liveWords } from './live-words'
import { countWords } from './number-words'

/** What is wrong with a field and what to do, for the field's own label. */
export function fieldProblemWords(problem: Pick<FieldProblem, 'code' | 'limit'>, label: string): string {
  const limit = countWords(problem.limit ?? 0)
  switch (problem.code) {
    case 'required':
      return t`Needed to submit.`
    case 'too-long':
      return t`${label} is too long: at most ${limit} characters.`
    case 'not-a-phone':
      return t`This is not a phone number the server takes. Use 7 to 15 digits, with or without + and country code.`
    case 'not-an-email':
      return t`This is not an e-mail address. It needs a name, an @ and a domain, such as ann@example.com.`
    case 'unknown-option':
      return t`${label} has a value the server does not know. Choose one from the list.`
    case 'not-a-country':
      return t`This is not a country, or it could be several. Choose one from the list, or use its code, such as USA.`
    case 'country-without-code':
      return t`The server takes the country codes of ISO 3166, and Kosovo has none there. Leave the country empty, or ask your administrator which code to use.`
    case 'not-a-state':
      return t`This is not a code of a state or province. Use two or three letters or digits, such as MO.`
    case 'not-of-country':
      return t`The country of this address has no such state or province. Choose one from the list, or change the country.`
    case 'primary-needed':
      return t`A business needs one primary contact.`
    case 'one-primary':
      return t`Only one can be the primary one.`
    case 'too-many':
      return plural(problem.limit ?? 0, {
        one: 'There is room for # pair of your own: Outpost uses the other two. Remove this one.',
        other: 'There is room for # pairs of your own: Outpost uses the other two. Remove this one.',
      })
    case 'name-taken':
      return t`${label} is taken. Each pair needs a name of its own.`
    default:
      return assertNever(problem.code)
  }
}

/** How the phone types of the API are called. */
export const phoneTypeWords: Readonly<Record<string, string>> = liveWords({
  MOBILE: msg`Mobile`,
  WORK: msg`Work`,
  HOME: msg`Home`,
})

/** How the address types of the API are called. */
export const addressTypeWords: Readonly<Record<string, string>> = liveWords({
  PHYSICAL: msg`Physical`,
  MAILING: msg`Mailing`,
  SHIPPING: msg`Shipping`,
})

/** How the standings of a customer on the server are called. */
export const serverStatusWords: Readonly<Record<string, string>> = liveWords({
  ACTIVE: msg`Active`,
  SUSPENDED: msg`Suspended`,
})

/** A value of an open enum as words: known ones by the table, others as sentence case. */
export function openEnumWords(value: string, known: Readonly<Record<string, string>> = {}): string {
  const plain = value.replaceAll('_', ' ').toLowerCase()
  return known[value] ?? plain.charAt(0).toUpperCase() + plain.slice(1)
}
