import { appendFileSync } from 'node:fs'
import { settings } from './settings.ts'
import type { ToMain, ToPage } from './wire.ts'

/** Appends a message to the file that `OUTPOST_RECORD_IPC` names, so that a test can search the traffic for secrets. */
export function recordIpc(direction: 'to-main' | 'to-page', message: ToMain | ToPage): void {
  if (settings.recordIpc === null) return
  appendFileSync(settings.recordIpc, `${JSON.stringify({ direction, ...message })}\n`)
}
