import type { DirectoryLast, RefreshChoice } from '@shared/directory/directory-record'
import type { DirectoryView } from '@shared/directory/directory-view'

/** What keeping the directory means, before the agent chooses it. */
export const keepWords =
  'Outpost fetches every customer of this Service Account and keeps them readable offline. They are encrypted, but whoever steals this computer and gets into Outpost has all of them, not only those you met. Set a passphrase in Settings before you switch this on. Switching it off ends the fetching; what was fetched stays.'

export const refreshWords: Record<RefreshChoice, string> = {
  hour: 'Every hour',
  day: 'Every day',
  week: 'Every week',
  never: 'Only by hand',
}

/** What the directory is doing, in a few words. */
export function doingWords({ doing, record }: DirectoryView): string {
  switch (doing) {
    case 'off':
      return 'Not kept'
    case 'paused':
      return 'Paused'
    case 'reading':
      return record.last === null ? 'Fetching customers' : 'Refreshing'
    case 'checking':
      return 'Checking who is gone'
    case 'yielding':
      return 'Waiting: your own customers are sent first'
    case 'waiting':
      return 'Waiting'
    case 'stopped':
      return 'Stopped'
    case 'resting':
      return record.last?.isWhole === false ? 'Not complete' : 'Up to date'
  }
}

/** How far a reading is; empty when none is under way. */
export function progressWords({ record: { run }, seen, checked }: DirectoryView): string {
  if (run === null) return ''
  if (run.phase === 'missing' && checked !== null)
    return `${number(checked.done)} of ${number(checked.of)} asked for that the list did not have`
  const total = run.sweep.total === null ? '' : ` of ${number(run.sweep.total)}`
  const again = run.sweep.pass > 1 ? ' · read again, because customers came or went meanwhile' : ''
  return `${number(seen)}${total} customers${again}`
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
  const news = [added > 0 ? `${number(added)} new` : '', gone > 0 ? `${number(gone)} gone from server` : '']
  const all = `${counted(count, 'customer')} on the server`
  const seen = isWhole ? all : `${counted(count, 'customer')} seen`
  return [seen, ...news.filter(Boolean)].join(' · ')
}

/** What the agent should know about the last reading; empty when all is well. */
export function lastProblemWords({ isWhole, failed, unreadable }: DirectoryLast): string {
  const problems = [
    isWhole
      ? ''
      : 'The list changed faster than it could be read, so some customers may be missing. It is read again within the hour.',
    failed > 0 ? `${counted(failed, 'record')} on this computer cannot be read and stayed as they were.` : '',
    unreadable > 0
      ? `${counted(unreadable, 'line')} of the server’s list had no customer that Outpost understands.`
      : '',
  ]
  return problems.filter(Boolean).join(' ')
}

/** How many hits are shown, of how many. */
export function foundWords(shown: number, total: number | null): string {
  return total === null
    ? `${counted(shown, 'customer')} shown`
    : `${number(shown)} of ${counted(total, 'customer')}`
}

function counted(count: number, unit: string): string {
  return `${number(count)} ${unit}${count === 1 ? '' : 's'}`
}

function number(count: number): string {
  return count.toLocaleString('en')
}
