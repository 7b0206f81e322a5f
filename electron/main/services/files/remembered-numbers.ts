import { z } from '@shared/zod'
import type { JsonFile } from './json-file'
import { createSettingsFile } from './settings-file'

/** A number of each workspace that outlives this run, by the workspace's id; a number alone need not be sealed. */
export type RememberedNumbers = {
  /** Null when none was noted. */
  of(workspaceId: string): number | null
  note(workspaceId: string, value: number): void
  ids(): readonly string[]
  /** Writes what was noted now. */
  flush(): void
}

/** So often they are written at most: while an outbox drains its count changes many times a second. */
const PAUSE_MS = 1_000

/** Remembers numbers in a file; `later` runs something after a pause. */
export function createRememberedNumbers(
  file: JsonFile,
  later: (work: () => void) => void = (work) => void setTimeout(work, PAUSE_MS).unref(),
): RememberedNumbers {
  const stored = createSettingsFile<Readonly<Record<string, number>>>({
    file,
    schema: z.record(z.string(), z.number().int().min(0)),
    initial: {},
    // Each is told anew before long.
    isExpendable: true,
  })
  const read = stored.read()
  let numbers = read.ok ? read.value : {}
  let isWaiting = false
  let isWritten = true
  const flush = () => {
    isWaiting = false
    if (isWritten) return
    // It is told anew at the next change; a number in sight is no reason to trouble anybody.
    isWritten = stored.change(() => numbers).ok
  }
  return {
    of: (workspaceId) => numbers[workspaceId] ?? null,
    ids: () => Object.keys(numbers),
    note(workspaceId, value) {
      if (numbers[workspaceId] === value) return
      numbers = { ...numbers, [workspaceId]: value }
      isWritten = false
      if (isWaiting) return
      isWaiting = true
      later(flush)
    },
    flush,
  }
}
