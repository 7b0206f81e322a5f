import { z } from '@shared/zod'
import { serverProblemSchema } from './error-body'

/** What the server said when it refused a customer (API reference 3.2). */
export const refusalSchema = z.object({
  /** Its own sentence; shown to the agent as it is. */
  message: z.string(),
  problems: z.array(serverProblemSchema),
  /** By which its support finds the request; empty when it gave none. */
  traceId: z.string(),
})

export type SaidRefusal = z.infer<typeof refusalSchema>

// A customer may be refused many times, and is written down with all of it at every save.
const MOST_PROBLEMS = 10
const MOST_CHARACTERS = 160
const MORE = '…'

/** As much of it as a history keeps, however much a server said; where something is left out, dots say so. */
export function inShort({ message, problems, traceId }: SaidRefusal): SaidRefusal {
  const kept = problems.slice(0, MOST_PROBLEMS).map((problem) => ({
    path: cut(problem.path),
    message: cut(problem.message),
    errorCode: cut(problem.errorCode),
  }))
  const rest = problems.length > MOST_PROBLEMS ? [{ path: '', message: MORE, errorCode: '' }] : []
  return { message: cut(message), problems: [...kept, ...rest], traceId: cut(traceId) }
}

function cut(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text
  // Not within a character.
  return text.slice(0, MOST_CHARACTERS - MORE.length).replace(/[\uD800-\uDBFF]$/, '') + MORE
}
