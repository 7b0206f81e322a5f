import { z } from '@shared/zod'

/** One field problem as the server reports it (API reference 3.2). */
export const serverProblemSchema = z.object({
  path: z.string().default(''),
  message: z.string().default(''),
  errorCode: z.string().default(''),
})

export type ServerProblem = z.infer<typeof serverProblemSchema>

/** The error body, V24 (`errors[]`, `errorCode`) or V23 (`error`); at least a message or a code makes it one. */
export const errorBodySchema = z
  .object({
    traceId: z.string().optional(),
    message: z.string().optional(),
    errorCode: z.string().optional(),
    error: z.string().optional(),
    errors: z.array(serverProblemSchema).optional(),
  })
  .refine((body) =>
    [body.message, body.errorCode, body.error, body.errors].some((part) => part !== undefined),
  )

export type ErrorBody = z.infer<typeof errorBodySchema>

/** Reads the text of an answer as an API error; null when it is not one (HTML, empty, other JSON). */
export function readErrorBody(text: string): ErrorBody | null {
  const parsed = errorBodySchema.safeParse(parseJson(text))
  return parsed.success ? parsed.data : null
}

/** JSON.parse that answers undefined for anything that is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
