import type { FieldProblem } from './field-problem'

/** What is wrong with a text that must be there; `limit` in characters, blanks around it not counted. */
export function checkText(path: string, value: string | undefined, limit = Infinity): FieldProblem[] {
  const text = (value ?? '').trim()
  return text === '' ? [{ path, code: 'required' }] : checkLength(path, text, limit)
}

/** What is wrong with a text that may be left empty. */
export function checkOptional(path: string, value: string | undefined, limit: number): FieldProblem[] {
  return checkLength(path, (value ?? '').trim(), limit)
}

function checkLength(path: string, text: string, limit: number): FieldProblem[] {
  return text.length > limit ? [{ path, code: 'too-long', limit }] : []
}
