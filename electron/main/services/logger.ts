import { join } from 'node:path'
import { errorCodes, type ErrorCode } from '@shared/errors'
import log from 'electron-log/node'

/** What can be logged. The texts are fixed: nothing that a person typed or a server said can be part of them. */
export type LogEvent =
  | 'started'
  | 'failed'
  | 'command-refused'
  | 'settings-unreadable'
  | 'verdict-not-noted'
  | 'leftover-files'
  | 'disk-reserve-released'
  | 'practice-started-over'
  | 'system-certificates-unreadable'

/** The only details a log line can carry. */
export type LogDetails = { readonly code?: ErrorCode; readonly channel?: string; readonly count?: number }

/** Writes down what happened, without anything about a person or an account. */
export type Logger = {
  note(event: LogEvent, details?: LogDetails): void
  /** A bug: kind of error and places in the code, never its text, which can hold values. */
  bug(error: unknown, channel?: string): void
}

const MAX_FILE_BYTES = 1024 ** 2
const KNOWN_CODES = new Set<string>(errorCodes)

/** A log in `folder`, turned over to one older file when it is full. */
export function createLogger(folder: string): Logger {
  const writer = log.create({ logId: folder })
  writer.transports.console.level = false
  writer.transports.file.level = 'info'
  writer.transports.file.maxSize = MAX_FILE_BYTES
  writer.transports.file.resolvePathFn = () => join(folder, 'outpost.log')
  return {
    note: (event, details = {}) => writer.info(event, JSON.stringify(allowed(details))),
    bug: (error, channel) =>
      writer.error('bug', JSON.stringify({ ...describeBug(error), ...allowed({ channel }) })),
  }
}

/** Checked again at run time: types do not hold for what a catch block hands on. */
function allowed({
  code,
  channel,
  count,
}: { [K in keyof LogDetails]: LogDetails[K] | undefined }): LogDetails {
  return {
    ...(code !== undefined && KNOWN_CODES.has(code) && { code }),
    ...(channel !== undefined && /^[a-zA-Z]+:[a-zA-Z]+$/.test(channel) && { channel }),
    ...(typeof count === 'number' && { count }),
  }
}

/** Kind and places of an error; file names without their folders, which name the user. */
export function describeBug(error: unknown): { name: string; at: string[] } {
  if (!(error instanceof Error)) return { name: typeof error, at: [] }
  const name = /^\w+$/.test(error.name) ? error.name : 'Error'
  return { name, at: framesOf(error).flatMap(toPlace) }
}

/** The lines after the text, which can have lines of its own that look like places. */
function framesOf({ stack = '', message }: Error): string[] {
  return stack.slice(stack.indexOf(message) + message.length).split('\n')
}

function toPlace(line: string): string[] {
  const frame = /^\s+at (?:([\w.<> ]+) \()?.*?([^\\/\s()]+:\d+:\d+)\)?$/.exec(line)
  return frame === null ? [] : [`${frame[1] ?? ''} ${frame[2] ?? ''}`.trim()]
}
