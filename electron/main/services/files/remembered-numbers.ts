import type { SettingsFile } from '@electron/main/services/files/settings-file'

/** How many were unsent in each workspace, by its id; numbers alone, so that they need not be sealed. */
export type Counts = Readonly<Record<string, number>>

/** What was unsent when Outpost last ran, for the time until its window can tell. */
export type RememberedCounts = {
  of(workspaceId: string): number
  note(workspaceId: string, unsent: number): void
  ids(): readonly string[]
  /** Writes what was noted now. */
  flush(): void
}

/** So often a count is written at most: while an outbox drains it changes many times a second. */
const PAUSE_MS = 1_000

/** Remembers counts in a file; `later` runs something after a pause. */
export function createRememberedCounts(
  file: SettingsFile<Counts>,
  later: (work: () => void) => void = (work) => void setTimeout(work, PAUSE_MS).unref(),
): RememberedCounts {
  const read = file.read()
  let counts: Counts = read.ok ? read.value : {}
  let isWaiting = false
  let isWritten = true
  const flush = () => {
    isWaiting = false
    if (isWritten) return
    // It is told anew at the next change; a badge is no reason to trouble anybody.
    isWritten = file.change(() => counts).ok
  }
  return {
    of: (workspaceId) => counts[workspaceId] ?? 0,
    ids: () => Object.keys(counts),
    note(workspaceId, unsent) {
      if (counts[workspaceId] === unsent) return
      counts = { ...counts, [workspaceId]: unsent }
      isWritten = false
      if (isWaiting) return
      isWaiting = true
      later(flush)
    },
    flush,
  }
}
