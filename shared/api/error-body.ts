import { z } from '@shared/zod'
import { isTooDeep } from './json-depth'

/** A text the server may also leave out, send as a number, or send as null. */
const looseText = z.union([z.string(), z.number().transform(String)])

/** One field problem as the server reports it (API reference 3.2). */
export const serverProblemSchema = z.object({
  path: looseText.catch(''),
  message: looseText.catch(''),
  errorCode: looseText.catch(''),
})

export type ServerProblem = z.infer<typeof serverProblemSchema>

const saidText = looseText.optional().catch(undefined)

/** The error body, V24 (`errors[]`, `errorCode`) or V23 (`error`); at least a message or a code makes it one. */
export const errorBodySchema = z
  .object({
    traceId: saidText,
    message: saidText,
    errorCode: saidText,
    error: saidText,
    errors: z.array(serverProblemSchema.catch(unreadable)).optional().catch(undefined),
  })
  .refine((body) => [body.message, body.errorCode, body.error, body.errors?.[0]].some(isGiven))

export type ErrorBody = z.infer<typeof errorBodySchema>

/** Reads the text of an answer as an API error; null when it is not one (HTML, empty, other JSON). */
export function readErrorBody(text: string): ErrorBody | null {
  const parsed = errorBodySchema.safeParse(parseJson(text))
  return parsed.success ? parsed.data : null
}

/** JSON.parse that answers undefined for anything that is not JSON, or nests deeper than any answer does. */
export function parseJson(text: string): unknown {
  if (isTooDeep(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A problem in a form nobody documented still counts as one: a bare text is its message. */
function unreadable({ input }: { input: unknown }): ServerProblem {
  return { path: '', message: typeof input === 'string' ? input : '', errorCode: '' }
}

function isGiven(part: unknown): boolean {
  return part !== undefined && part !== ''
}
