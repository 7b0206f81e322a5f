import { join } from 'node:path'
import type { ErrorCode } from '@shared/errors'
import log from 'electron-log/node'
import { allowed, logEventSchema, type LogEvent } from './diagnostics/log-entry'

/** The only details a caller can give; `log-entry` has the list, and checks it again at run time. */
export type LogDetails = { readonly code?: ErrorCode; readonly channel?: string; readonly count?: number }

/** Writes down what happened, without anything about a person or an account. */
export type Logger = {
  note(event: Exclude<LogEvent, 'bug'>, details?: LogDetails): void
  /** A bug: kind of error and places in the code, never its text, which can hold values. */
  bug(error: unknown, channel?: string): void
}

/** The log's file in its folder, and the one before it. */
export const LOG_FILES = ['outpost.old.log', 'outpost.log'] as const

const MAX_FILE_BYTES = 1024 ** 2

/** A log in `folder`, turned over to one older file when it is full. */
export function createLogger(folder: string): Logger {
  const writer = log.create({ logId: folder })
  writer.transports.console.level = false
  writer.transports.file.level = 'info'
  writer.transports.file.maxSize = MAX_FILE_BYTES
  writer.transports.file.resolvePathFn = () => join(folder, 'outpost.log')
  const write = (level: 'info' | 'error', event: unknown, details: Record<string, unknown>) => {
    const known = logEventSchema.safeParse(event)
    if (known.success) writer[level](known.data, JSON.stringify(allowed(details)))
  }
  return {
    note: (event, details = {}) => write('info', event, details),
    bug: (error, channel) => write('error', 'bug', { ...describeBug(error), channel }),
  }
}

/** Kind and places of an error; file names without their folders, which name the user. */
export function describeBug(error: unknown): { name: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  return { name: error.name, at: framesOf(error).flatMap(toPlace) }
}

/** The lines after the text, which can have lines of its own that look like places. */
function framesOf(error: Error): string[] {
  const { stack, message } = error
  // Both can be anything: an error that a library made, or one that was changed after it was made.
  if (typeof stack !== 'string' || typeof message !== 'string' || !stack.includes(message)) return []
  return stack.slice(stack.indexOf(message) + message.length).split('\n')
}

function toPlace(line: string): string[] {
  const frame = /^\s+at (?:([\w.<> ]+) \()?.*?([^\\/\s()]+:\d+:\d+)\)?$/.exec(line)
  return frame === null ? [] : [`${frame[1] ?? ''} ${frame[2] ?? ''}`.trim()]
}
