import { readdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import type { Killer } from './killer'
import type { KillPoint } from './plan'

/** Tells a killer of the next line that main writes to the journal. */
export type NoteWatch = {
  /** The next line is this point. */
  next(point: KillPoint, nth: number): void
  stop(): void
}

/** Watches the journal of the only workspace there is. */
export function watchNotes(userData: string, killer: Killer): NoteWatch {
  let expected: { readonly point: KillPoint; readonly nth: number }[] = []
  const watcher = watch(workspaceFolder(userData), (_event, file) => {
    if (file !== 'journal') return
    const passed = expected
    expected = []
    for (const { point, nth } of passed) void killer.passes(point, nth)
  })
  return {
    next: (point, nth) => void expected.push({ point, nth }),
    stop: () => watcher.close(),
  }
}

function workspaceFolder(userData: string): string {
  const folder = join(userData, 'workspaces')
  const [workspace, ...others] = readdirSync(folder, { withFileTypes: true }).filter((it) => it.isDirectory())
  if (workspace === undefined || others.length > 0) throw new Error('One workspace was expected.')
  return join(folder, workspace.name)
}
