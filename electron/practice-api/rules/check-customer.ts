import type { ServerProblem } from '@shared/api/error-body'
import { err, ok, type Result } from '@shared/result'
import type { z } from '@shared/zod'
import { newCustomerSchema, type NewCustomer } from './customer-rules'

type Issue = z.core.$ZodIssue

/** Why a body was not taken: its structure is wrong (400), or its fields break rules (422). */
export type Violation = { readonly status: 400 | 422; readonly errors: ServerProblem[] }

/** Holds the text of a request against the rules. A JSON null counts as a field that is not there. */
export function checkCustomer(text: string): Result<NewCustomer, Violation> {
  const body = parseWithoutNulls(text)
  if (!isRecord(body)) return err({ status: 400, errors: [] })
  const parsed = newCustomerSchema.safeParse(body)
  if (parsed.success) return ok(parsed.data)
  const { issues } = parsed.error
  const isStructural = issues.some((issue) => issue.code === 'invalid_type' && !isMissing(issue, body))
  return err({ status: isStructural ? 400 : 422, errors: issues.map((issue) => toProblem(issue, body)) })
}

function parseWithoutNulls(text: string): unknown {
  try {
    return JSON.parse(text, (_name, value: unknown) => value ?? undefined)
  } catch {
    return undefined
  }
}

/** The error codes are the practice API's own: RocketKOR's catalogue is not public. */
function toProblem(issue: Issue, body: unknown): ServerProblem {
  const path = writePath(issue.path)
  if (isMissing(issue, body)) return { path, message: 'is required', errorCode: 'REQUIRED' }
  return { path, ...explain(issue) }
}

function explain(issue: Issue): Omit<ServerProblem, 'path'> {
  switch (issue.code) {
    case 'too_small':
      return {
        message: `must have at least ${String(issue.minimum)} characters`,
        errorCode: 'INVALID_LENGTH',
      }
    case 'too_big':
      return { message: `must have at most ${String(issue.maximum)} characters`, errorCode: 'INVALID_LENGTH' }
    case 'invalid_format':
      return { message: 'does not have a form that is accepted', errorCode: 'INVALID_FORMAT' }
    case 'invalid_type':
      return { message: `must be of type ${issue.expected}`, errorCode: 'INVALID_TYPE' }
    case 'custom':
      return { message: issue.message, errorCode: 'INVALID_VALUE' }
    default:
      return { message: 'is not one of the accepted values', errorCode: 'INVALID_VALUE' }
  }
}

function isMissing(issue: Issue, body: unknown): boolean {
  return valueAt(body, issue.path) === undefined
}

function valueAt(body: unknown, path: Issue['path']): unknown {
  return path.reduce<unknown>((value, key) => (isRecord(value) ? value[key] : undefined), body)
}

function writePath(path: Issue['path']): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${String(key)}]`
    return text === '' ? String(key) : `${text}.${String(key)}`
  }, '')
}

function isRecord(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}
