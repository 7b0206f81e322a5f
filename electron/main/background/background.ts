import type { JsonFile } from '@electron/main/services/files/json-file'
import {
  createRememberedNumbers,
  type RememberedNumbers,
} from '@electron/main/services/files/remembered-numbers'
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
import { judgeTally, type Run, type TallyNews } from './judge-tally'

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
  /** Outpost ends: what is remembered for the next start is written. */
  close(): void
  follow(listener: { onCount: (total: Total) => void; onNews: (news: OutboxNews) => void }): void
}

type Deps = {
  readonly file: SettingsFile<BackgroundChoices>
  /** What was unsent when Outpost last ran: it holds until a workspace tells its own tally. */
  readonly remembered: RememberedNumbers
  /** What a workspace is called; null when there is none. */
  readonly nameOf: (workspaceId: string) => string | null
  readonly ticks: () => number
}

/** The background of this computer, its choices and its counts in a file each. */
export function openBackground(openFile: (name: string) => JsonFile, nameOf: Deps['nameOf']): Background {
  const choices = createSettingsFile({
    file: openFile('background'),
    schema: backgroundChoicesSchema,
    initial: initialBackgroundChoices,
    // Three switches, soon set again.
    isExpendable: true,
  })
  const remembered = createRememberedNumbers(openFile('unsent'))
  return createBackground({ file: choices, remembered, nameOf, ticks: () => systemClock.ticks() })
}

/** Keeps the last tally of each workspace, for the badge, the tray and notifications. */
export function createBackground({ file, remembered, nameOf, ticks }: Deps): Background {
  const runs = new Map<string, Run>()
  const listeners: Parameters<Background['follow']>[0][] = []
  const choices = () => {
    const read = file.read()
    return read.ok ? read.value : initialBackgroundChoices
  }
  const isWorkspace = (id: string) => nameOf(id) !== null
  const isOneOfSeveral = () => new Set([...runs.keys(), ...remembered.ids()].filter(isWorkspace)).size > 1
  const total = (): Total => {
    const tallies = [...runs].flatMap(([id, { tally }]) => (isWorkspace(id) ? [tally] : []))
    const untold = remembered.ids().filter((id) => !runs.has(id) && isWorkspace(id))
    return {
      unsent: sum([...tallies.map(unsentOf), ...untold.map((id) => remembered.of(id) ?? 0)]),
      isPaused: tallies.length > 0 && tallies.every(({ pausedBy }) => pausedBy !== null),
    }
  }
  const recount = () => {
    for (const { onCount } of listeners) onCount(total())
  }
  return {
    tell(workspaceId, tally) {
      const { run, news } = judgeTally(runs.get(workspaceId), tally, ticks())
      runs.set(workspaceId, run)
      if (isWorkspace(workspaceId)) remembered.note(workspaceId, unsentOf(tally))
      recount()
      const about = { workspaceId, workspace: isOneOfSeveral() ? nameOf(workspaceId) : null }
      const isAll = total().unsent === 0
      for (const one of wantedOf(news, choices())) {
        const told = one.kind === 'drained' ? { ...about, ...one, isAll } : { ...about, ...one }
        for (const { onNews } of listeners) onNews(told)
      }
    },
    total,
    choices,
    choose: (chosen) => file.change(() => chosen),
    recount,
    close: () => remembered.flush(),
    follow: (listener) => void listeners.push(listener),
  }
}

/** What the agent wants to be told; what a drained outbox says already is not said twice. */
function wantedOf(
  news: readonly TallyNews[],
  { tellsDrained, tellsAttention }: BackgroundChoices,
): readonly TallyNews[] {
  const isDrainedTold = tellsDrained && news.some(({ kind }) => kind === 'drained')
  return news.filter(({ kind }) => {
    if (kind === 'drained') return isDrainedTold
    return tellsAttention && !(kind === 'attention' && isDrainedTold)
  })
}

function unsentOf({ waiting, held, attention }: OutboxTally): number {
  return waiting + held + attention
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
