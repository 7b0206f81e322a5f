import type { ServerProblem } from '@shared/api/error-body'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { fieldAt, formFields } from './form-fields'

/** One reason of the server, with the field's own label before it; a path that no field shows stands as it came. */
export function refusalReason(profile: CustomerProfile | null, problem: ServerProblem): string {
  const { path } = problem
  const label = (profile === null ? null : labelAt(profile, path)) ?? path
  return labelled(label, sentenceOf(problem))
}

/** What the server said of a field; its code where it said nothing. */
export function sentenceOf({ message, errorCode }: Pick<ServerProblem, 'message' | 'errorCode'>): string {
  return message === '' ? errorCode : message
}

/** A sentence with the name of its field before it, unless it begins with that anyway. */
export function labelled(label: string, sentence: string): string {
  const isNamed = sentence.toLowerCase().startsWith(label.toLowerCase())
  return isNamed ? sentence : [label, sentence].filter((part) => part !== '').join(': ')
}

function labelAt(profile: CustomerProfile, path: string): string | null {
  const name = fieldAt(profile, path)
  return formFields(profile).find((field) => field.name === name)?.label ?? null
}
