import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LOG_FILES } from '@electron/main/services/logger'
import { parseJson } from '@shared/api/error-body'
import { z } from '@shared/zod'
import { allowed, logEventSchema } from './log-entry'

/** One line of the log as it may be shown: built anew from its parsed parts. */
export type LogLine = {
  readonly at: string
  readonly event: string
  readonly details: Readonly<Record<string, unknown>>
}

/** The last lines of a log; `leftOut` counts those among them that nobody of us can have written. */
export type LogTail = { readonly lines: LogLine[]; readonly leftOut: number }

const LINE = /^\[(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3})\] \[(?:info|error)\]\s+([a-z-]+) (\{.*\})$/
const detailsSchema = z.record(z.string(), z.unknown())

/** Reads the last `most` lines of the log in `folder`. What is not on the log's own list is not read, whoever wrote it. */
export async function readLogTail(folder: string, most: number): Promise<LogTail> {
  const texts = await Promise.all(
    LOG_FILES.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')),
  )
  const last = texts.join('').split(/\r?\n/).filter(Boolean).slice(-most)
  const lines = last.map(readLine).filter((line) => line !== null)
  return { lines, leftOut: last.length - lines.length }
}

function readLine(text: string): LogLine | null {
  const [, at, event, json = ''] = LINE.exec(text) ?? []
  const details = detailsSchema.safeParse(parseJson(json))
  if (at === undefined || !logEventSchema.safeParse(event).success || !details.success) return null
  return { at, event: event ?? '', details: allowed(details.data) }
}
