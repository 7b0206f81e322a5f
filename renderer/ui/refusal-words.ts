import type { ServerProblem } from '@shared/api/error-body'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { formPath, itemPath } from './field-path'
import { fieldAt, formFields, labelWithinItem, type FormField } from './form-fields'
import { labelledWords } from './labelled-words'

/** One reason of the server, with the field's own label before it; a path that no field shows stands as it came. */
export function refusalReason(profile: CustomerProfile | null, problem: ServerProblem): string {
  const { path } = problem
  const field = profile === null ? null : fieldNamed(profile, path)
  return field === null ? labelled(path, sentenceOf(problem)) : fieldSentence(field, sentenceOf(problem))
}

/** The same of long ago: a contact or an address may stand elsewhere by now, so the field is named without whose it is. */
export function formerReason(profile: CustomerProfile | null, problem: ServerProblem): string {
  const item = itemPath(formPath(problem.path))
  if (item === null) return refusalReason(profile, problem)
  return labelled(labelWithinItem(item) ?? problem.path, sentenceOf(problem))
}

/** A sentence about a field that can be read away from it: what it belongs to and its label come first. */
export function fieldSentence(
  { group, label }: Pick<FormField, 'group' | 'label'>,
  sentence: string,
): string {
  if (group === '') return labelled(label, sentence)
  const said = labelled(label, sentence)
  return said === sentence ? labelledWords(group, sentence) : `${group}, ${said}`
}

/** What the server said of a field; its code where it said nothing. */
export function sentenceOf({ message, errorCode }: Pick<ServerProblem, 'message' | 'errorCode'>): string {
  return message === '' ? errorCode : message
}

/** A sentence with the name of its field before it, unless it begins with that anyway. */
export function labelled(label: string, sentence: string): string {
  const isNamed = sentence.toLowerCase().startsWith(label.toLowerCase())
  if (isNamed) return sentence
  return label === '' || sentence === '' ? label + sentence : labelledWords(label, sentence)
}

function fieldNamed(profile: CustomerProfile, path: string): FormField | null {
  const own = fieldAt(profile, path)
  return formFields(profile).find((field) => field.path === own) ?? null
}
