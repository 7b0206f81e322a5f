import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openJournal, type Journal } from '@electron/main/services/journal/journal'
import type { OpenFile } from '@electron/main/services/journal/journal-file'
import type { JournalRecord } from '@shared/ipc/contract'
import { createSealer, DATA_KEY_BYTES } from '@shared/seal'
import { onTestFinished } from 'vitest'
import { temporaryFolder } from './temporary-folder'

export const journalSealer = createSealer({
  key: new Uint8Array(DATA_KEY_BYTES).fill(9),
  workspaceId: 'w-1',
  randomBytes,
})

/** The local key of the n-th customer. */
export const localKeyOf = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** The n-th customer, as it is saved. */
export function recordOf(n: number, businessName = `Business ${String(n)}`): JournalRecord {
  return {
    localKey: localKeyOf(n),
    state: 'queued',
    body: JSON.stringify({ businessName }),
    content: {
      profile: { type: 'BUSINESS', businessName, contacts: [] },
      reference: `R-${String(n)}`,
      revision: 1,
      capturedAt: 0,
      timeline: [],
      server: null,
    },
  }
}

/** A journal in a folder of its own, its file in the hands of the test. */
export function journalStory(folder = temporaryFolder()) {
  const file = join(folder, 'journal')
  const lines = () => readFileSync(file, 'latin1').split('\n').slice(0, -1)
  return {
    file,
    lines,
    bytes: () => readFileSync(file),
    put: (content: string | Uint8Array) => writeFileSync(file, content),
    putLines: (changed: string[]) =>
      writeFileSync(file, changed.map((line) => `${line}\n`).join(''), 'latin1'),
    /** Opens it as a new start of the program would. */
    open: async (openFile?: OpenFile, makeRoom?: () => void): Promise<Journal> => {
      const opened = await openJournal({
        file,
        sealer: journalSealer,
        ...(openFile && { openFile }),
        ...(makeRoom && { makeRoom }),
      })
      if (!opened.ok) throw new Error(opened.error.code)
      onTestFinished(async () => {
        await opened.value.close()
      })
      return opened.value
    },
  }
}

/** What a journal knows, short: `[customer number, may have reached the server]` each. */
export async function known(journal: Journal): Promise<{ all: [number, boolean][]; damaged: number }> {
  const content = await journal.read()
  if (!content.ok) throw new Error(content.error.code)
  const { records, damaged } = content.value
  return { all: records.map((it) => [Number(it.localKey.slice(-12)), it.isAttempted]), damaged }
}
