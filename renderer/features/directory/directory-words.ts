import { msg, plural, t } from '@lingui/core/macro'
import { liveWords } from '@renderer/ui/live-words'
import { countWords } from '@renderer/ui/number-words'
import type { DirectoryLast, RefreshChoice } from '@shared/directory/directory-record'
import type { DirectoryView } from '@shared/directory/directory-view'

/** What keeping the directory means, before the agent chooses it. */
export function keepWords(): string {
  return t`Outpost fetches every customer of this Service Account and keeps them readable offline. They are encrypted, but whoever steals this computer and gets into Outpost has all of them, not only those you met. Set a passphrase in Settings before you switch this on. Switching it off ends the fetching; what was fetched stays until you remove it here.`
}

export const refreshWords: Record<RefreshChoice, string> = liveWords({
  hour: msg`Every hour`,
  day: msg`Every day`,
  week: msg`Every week`,
  never: msg`Only by hand`,
})

/** What the directory is doing, in a few words. */
export function doingWords({ doing, record }: DirectoryView): string {
  switch (doing) {
    case 'off':
      return t`Not kept`
    case 'paused':
      return t`Paused`
    case 'reading':
      return record.last === null ? t`Fetching customers` : t`Refreshing`
    case 'checking':
      return t`Checking who is gone`
    case 'yielding':
      return t`Waiting: your own customers are sent first`
    case 'waiting':
      return t`Waiting`
    case 'stopped':
      return t`Stopped`
    case 'resting':
      return record.last?.isWhole === false ? t`Not complete` : t`Up to date`
  }
}

/** How far a reading is; empty when none is under way. */
export function progressWords({ record: { run }, seen, checked }: DirectoryView): string {
  if (run === null) return ''
  if (run.phase === 'missing' && checked !== null) {
    const [done, all] = [countWords(checked.done), countWords(checked.of)]
    return t`${done} of ${all} asked for that the list did not have`
  }
  const again = run.sweep.pass > 1 ? t`read again, because customers came or went meanwhile` : ''
  return [seenWords(seen, run.sweep.total), again].filter(Boolean).join(' · ')
}

function seenWords(seen: number, total: number | null): string {
  if (total === null) return plural(seen, { one: '# customer', other: '# customers' })
  const part = countWords(seen)
  return plural(total, { one: `${part} of # customer`, other: `${part} of # customers` })
}

/** How far a reading is, from 0 to 100; null when the server does not tell how many there are. */
export function progressShare({ record: { run }, seen, checked }: DirectoryView): number | null {
  if (run?.phase === 'missing')
    return checked === null || checked.of === 0 ? 100 : (checked.done / checked.of) * 100
  const total = run?.sweep.total ?? null
  return total === null ? null : Math.min(100, (seen / Math.max(1, total)) * 100)
}

/** What the last reading came to. */
export function lastWords({ count, added, gone, isWhole }: DirectoryLast): string {
  const seen = isWhole
    ? plural(count, { one: '# customer on the server', other: '# customers on the server' })
    : plural(count, { one: '# customer seen', other: '# customers seen' })
  const news = [
    added > 0 ? plural(added, { one: '# new', other: '# new' }) : '',
    gone > 0 ? plural(gone, { one: '# gone from server', other: '# gone from server' }) : '',
  ]
  return [seen, ...news.filter(Boolean)].join(' · ')
}

/** How many customers here came with the directory. */
export function downloadedWords(count: number): string {
  return plural(count, {
    one: '# customer on this computer came with the directory.',
    other: '# customers on this computer came with the directory.',
  })
}

/** What becomes of those that came with the directory. */
export function removingWords(count: number): string {
  return plural(count, {
    one: '# customer that came with the directory goes from this computer. The server keeps it.',
    other: '# customers that came with the directory go from this computer. The server keeps them.',
  })
}

/** How many of them are gone. */
export function removedWords(count: number): string {
  return plural(count, {
    one: '# customer was removed from this computer.',
    other: '# customers were removed from this computer.',
  })
}

/** What the agent should know about the last reading; empty when all is well. */
export function lastProblemWords({ isWhole, failed, unreadable }: DirectoryLast): string {
  const problems = [
    isWhole
      ? ''
      : t`The list changed faster than it could be read, so some customers may be missing. It is read again within the hour.`,
    failed > 0
      ? plural(failed, {
          one: '# record on this computer cannot be read and stayed as it was.',
          other: '# records on this computer cannot be read and stayed as they were.',
        })
      : '',
    unreadable > 0
      ? plural(unreadable, {
          one: '# line of the server’s list had no customer that Outpost understands.',
          other: '# lines of the server’s list had no customer that Outpost understands.',
        })
      : '',
  ]
  return problems.filter(Boolean).join(' ')
}

/** How many hits are shown, of how many. */
export function foundWords(shown: number, total: number | null): string {
  if (total === null) return plural(shown, { one: '# customer shown', other: '# customers shown' })
  const part = countWords(shown)
  return plural(total, { one: `${part} of # customer`, other: `${part} of # customers` })
}
