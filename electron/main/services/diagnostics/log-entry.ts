import { connectivityStates } from '@shared/domain/connectivity'
import { errorCodeSchema } from '@shared/errors'
import { contract } from '@shared/ipc/contract'
import { channelOf, type ContractShape } from '@shared/ipc/define'
import { z } from '@shared/zod'

/** What can be logged. The texts are fixed: nothing that a person typed or a server said can be part of them. */
export const logEvents = [
  'started',
  'failed',
  'bug',
  'command-refused',
  'settings-unreadable',
  'verdict-not-noted',
  'leftover-files',
  'disk-reserve-released',
  'practice-started-over',
  'system-certificates-unreadable',
] as const

const areas: ContractShape['commands'] = contract.commands

/** The channels of the contract, and nothing that only looks like one. */
export const channels = Object.entries(areas).flatMap(([area, verbs]) =>
  Object.keys(verbs).map((verb) => channelOf(area, verb)),
)

/** Kinds of error that are told by name; any other is an `Error`. */
const errorNames = [
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'ReferenceError',
  'URIError',
  'EvalError',
  'AggregateError',
  'AbortError',
  'TimeoutError',
  'DataCloneError',
  'ZodError',
  // What was thrown was no error at all.
  'string',
  'number',
  'bigint',
  'boolean',
  'symbol',
  'undefined',
  'object',
  'function',
] as const

// Too small for a phone number or an account.
const MAX_COUNT = 1_000_000
const MAX_PLACES = 12

/** Function and file of a stack frame, without the folder, which names the user. */
const placeSchema = z
  .string()
  .regex(/^(?:(?:async |new )?[\w.$<>]{1,80} )?(?:[\w-]+\.)*[\w-]{1,60}:\d{1,7}:\d{1,7}$/)

/** The only details a log line can carry, each of a kind that cannot hold a free text. */
export const logFields = {
  code: errorCodeSchema,
  channel: z.enum(channels),
  state: z.enum(connectivityStates),
  count: z.number().int().min(0).max(MAX_COUNT),
  durationMs: z.number().int().min(0).max(MAX_COUNT),
  name: z.enum(errorNames).catch('Error'),
  at: z
    .array(z.unknown())
    .transform((places) =>
      places.filter((place) => placeSchema.safeParse(place).success).slice(0, MAX_PLACES),
    )
    .pipe(z.array(placeSchema)),
}

export const logEventSchema = z.enum(logEvents)

export type LogEvent = z.infer<typeof logEventSchema>

/** Drops every detail that is not on the list or not of its kind; types do not hold for what a catch block hands on. */
export function allowed(details: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const kept = Object.entries(logFields).flatMap(([name, schema]): [string, unknown][] => {
    if (!Object.hasOwn(details, name) || details[name] === undefined) return []
    const parsed = schema.safeParse(details[name])
    return parsed.success ? [[name, parsed.data]] : []
  })
  return Object.fromEntries(kept)
}
