import { t } from '@lingui/core/macro'
import { kept } from './kept'
import { pageLanguage } from './page-language'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** How long ago, short: "just now", "5 min. ago", "yesterday"; a date when it is more than a week. */
export function agoWords(at: number, now: number): string {
  const age = now - at
  if (age < MINUTE_MS) return t`just now`
  if (age < HOUR_MS) return relative(-Math.floor(age / MINUTE_MS), 'minute')
  if (age < DAY_MS) return relative(-Math.floor(age / HOUR_MS), 'hour')
  if (age < 7 * DAY_MS) return relative(-Math.floor(age / DAY_MS), 'day')
  return dayWords(at)
}

/** Day and time in full. */
export function instantWords(at: number): string {
  return dateFormat({ dateStyle: 'medium', timeStyle: 'short' }).format(at)
}

/** Day and time to the second, for what can happen several times a minute. */
export function preciseWords(at: number): string {
  return dateFormat({ dateStyle: 'medium', timeStyle: 'medium' }).format(at)
}

/** The day alone. */
export function dayWords(at: number, dateStyle: 'medium' | 'long' = 'medium'): string {
  return dateFormat({ dateStyle }).format(at)
}

/** How long until an instant: "now", "in 8 s", "in 4 min 05 s". */
export function untilWords(at: number, now: number): string {
  const seconds = Math.ceil((at - now) / 1000)
  if (seconds <= 0) return t({ message: 'now', context: 'in place of a span: it happens at once' })
  if (seconds < 60) return t`in ${seconds} s`
  const minutes = Math.floor(seconds / 60)
  const rest = String(seconds % 60).padStart(2, '0')
  return t`in ${minutes} min ${rest} s`
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Making one takes longer than all it does afterwards. */
function dateFormat(style: Pick<Intl.DateTimeFormatOptions, 'dateStyle' | 'timeStyle'>): Intl.DateTimeFormat {
  const language = pageLanguage()
  const key = `${language} ${style.dateStyle ?? ''} ${style.timeStyle ?? ''}`
  const format = formats.get(key) ?? new Intl.DateTimeFormat(language, style)
  formats.set(key, format)
  return format
}

const relativeFormat = kept(
  (language) => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' }),
)

function relative(value: number, unit: Intl.RelativeTimeFormatUnit): string {
  return relativeFormat(relativeTag()).format(value, unit)
}

/** "5 min. ago" has its full stop in American English. */
function relativeTag(): string {
  const language = pageLanguage()
  return language === 'en-GB' ? 'en' : language
}
