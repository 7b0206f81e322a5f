import { z } from '@shared/zod'
import { serverProblemSchema, type ServerProblem } from './error-body'

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
const MOST_PROBLEMS = 5
const MOST_CHARACTERS = 200

/** As much of it as a history keeps, however much a server said. */
export function inShort({ message, problems, traceId }: SaidRefusal): SaidRefusal {
  const short = (problem: ServerProblem): ServerProblem => ({
    path: cut(problem.path),
    message: cut(problem.message),
    errorCode: cut(problem.errorCode),
  })
  return {
    message: cut(message),
    problems: problems.slice(0, MOST_PROBLEMS).map(short),
    traceId: cut(traceId),
  }
}

function cut(text: string): string {
  return text.length <= MOST_CHARACTERS ? text : `${text.slice(0, MOST_CHARACTERS - 1)}…`
}
