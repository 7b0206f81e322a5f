import type { JsonFile } from '@electron/main/services/files/json-file'
import { createSettingsFile, type SettingsFile } from '@electron/main/services/files/settings-file'
import { systemClock } from '@electron/main/services/system-clock'
import {
  backgroundChoicesSchema,
  initialBackgroundChoices,
  type BackgroundChoices,
  type OutboxNews,
  type OutboxTally,
} from '@shared/domain/outbox-tally'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { judgeTally, type Run } from './judge-tally'

/** All outboxes together. */
export type Total = { readonly unsent: number; readonly isPaused: boolean }

/** What is known of the outboxes while nobody looks at the window, and what the agent chose about that. */
export type Background = {
  tell(workspaceId: string, tally: OutboxTally): void
  total(): Total
  choices(): BackgroundChoices
  choose(choices: BackgroundChoices): Result<void, AppError>
  /** A workspace may be gone. */
  recount(): void
  follow(listener: { onCount: (total: Total) => void; onNews: (news: OutboxNews) => void }): void
}

type Deps = {
  readonly file: SettingsFile<BackgroundChoices>
  readonly isWorkspace: (workspaceId: string) => boolean
  readonly ticks: () => number
}

/** The background of this computer, its choices in a file. */
export function openBackground(file: JsonFile, isWorkspace: Deps['isWorkspace']): Background {
  const choices = createSettingsFile({
    file,
    schema: backgroundChoicesSchema,
    initial: initialBackgroundChoices,
    // Three switches, soon set again.
    isExpendable: true,
  })
  return createBackground({ file: choices, isWorkspace, ticks: () => systemClock.ticks() })
}

/** Keeps the last tally of each workspace, for the badge, the tray and notifications. */
export function createBackground({ file, isWorkspace, ticks }: Deps): Background {
  const runs = new Map<string, Run>()
  const listeners: Parameters<Background['follow']>[0][] = []
  const choices = () => {
    const read = file.read()
    return read.ok ? read.value : initialBackgroundChoices
  }
  const total = (): Total => {
    const tallies = [...runs].flatMap(([id, { tally }]) => (isWorkspace(id) ? [tally] : []))
    return {
      unsent: tallies.reduce((sum, { waiting, attention }) => sum + waiting + attention, 0),
      isPaused: tallies.length > 0 && tallies.every(({ isPaused }) => isPaused),
    }
  }
  const recount = () => {
    for (const { onCount } of listeners) onCount(total())
  }
  return {
    tell(workspaceId, tally) {
      const { run, news } = judgeTally(runs.get(workspaceId), tally, ticks())
      runs.set(workspaceId, run)
      recount()
      const { tellsDrained, tellsAttention } = choices()
      const wanted = news.filter(({ kind }) => (kind === 'drained' ? tellsDrained : tellsAttention))
      for (const { onNews } of listeners) wanted.forEach((one) => onNews({ workspaceId, ...one }))
    },
    total,
    choices,
    choose: (chosen) => file.change(() => chosen),
    recount,
    follow: (listener) => void listeners.push(listener),
  }
}
