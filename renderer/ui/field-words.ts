import type { FieldProblem } from '@shared/domain/check-profile'
import { assertNever } from '@shared/assert'

/** What is wrong with a field and what to do, for the field's own label. */
export function fieldProblemWords(problem: Pick<FieldProblem, 'code' | 'limit'>, label: string): string {
  switch (problem.code) {
    case 'required':
      return 'Needed to submit.'
    case 'too-long':
      return `${label} is too long: at most ${problem.limit ?? 0} characters.`
    case 'not-a-phone':
      return 'This is not a phone number the server takes. Use 7 to 15 digits, with or without + and country code.'
    case 'not-an-email':
      return 'This is not an e-mail address. It needs a name, an @ and a domain, such as ann@example.com.'
    case 'unknown-option':
      return `${label} has a value the server does not know. Choose one from the list.`
    case 'not-a-country':
      return 'This is not a country code. Choose a country from the list, or use three letters such as USA.'
    case 'not-a-state':
      return 'This is not a code of a state or province. Use two or three letters or digits, such as MO.'
    case 'primary-needed':
      return 'A business needs one primary contact.'
    case 'one-primary':
      return 'Only one can be the primary one.'
    case 'too-many':
      return `There is room for ${problem.limit ?? 0} pairs of your own: Outpost uses the other two. Remove this one.`
    case 'name-taken':
      return `${label} is taken. Each pair needs a name of its own.`
    default:
      return assertNever(problem.code)
  }
}

/** How the phone types of the API are called. */
export const phoneTypeWords: Readonly<Record<string, string>> = {
  MOBILE: 'Mobile',
  WORK: 'Work',
  HOME: 'Home',
}

/** How the address types of the API are called. */
export const addressTypeWords: Readonly<Record<string, string>> = {
  PHYSICAL: 'Physical',
  MAILING: 'Mailing',
  SHIPPING: 'Shipping',
}

/** A value of an open enum as words: known ones by the table, others as sentence case. */
export function openEnumWords(value: string, known: Readonly<Record<string, string>> = {}): string {
  const plain = value.replaceAll('_', ' ').toLowerCase()
  return known[value] ?? plain.charAt(0).toUpperCase() + plain.slice(1)
}
