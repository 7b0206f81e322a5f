import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What is running on a user data folder: process ids, and where other programs can drive the window. */
export type RunRecord = { readonly main: number; readonly window: number; readonly debug: string | null }

/** Reads what runs, or was killed, on a user data folder. */
export function readRecord(userData: string): RunRecord | null {
  try {
    return JSON.parse(readFileSync(recordFile(userData), 'utf8')) as RunRecord
  } catch {
    // None is there: nothing runs.
    return null
  }
}

/** Replaces the record at once, so that no reader sees half of it. */
export function writeRecord(userData: string, record: RunRecord): void {
  const file = recordFile(userData)
  writeFileSync(`${file}.new`, JSON.stringify(record))
  renameSync(`${file}.new`, file)
}

export function forgetRecord(userData: string): void {
  rmSync(recordFile(userData), { force: true })
}

/** The address of Chromium's debugging port, from the file that Chromium writes; null when it has none. */
export function debugEndpoint(profile: string): string | null {
  try {
    const [port, target] = readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
    return port === undefined || target === undefined ? null : `ws://127.0.0.1:${port}${target}`
  } catch {
    // Without a debugging port Chromium writes no such file.
    return null
  }
}

function recordFile(userData: string): string {
  return path.join(userData, 'chromium-runtime.json')
}
