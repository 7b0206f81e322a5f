const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' })
const dayAndTime = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })
const dayAndSecond = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' })
const dayOnly = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** How long ago, short: "just now", "5 min. ago", "yesterday"; a date when it is more than a week. */
export function agoWords(at: number, now: number): string {
  const age = now - at
  if (age < MINUTE_MS) return 'just now'
  if (age < HOUR_MS) return relative.format(-Math.floor(age / MINUTE_MS), 'minute')
  if (age < DAY_MS) return relative.format(-Math.floor(age / HOUR_MS), 'hour')
  if (age < 7 * DAY_MS) return relative.format(-Math.floor(age / DAY_MS), 'day')
  return dayOnly.format(at)
}

/** Day and time in full. */
export function instantWords(at: number): string {
  return dayAndTime.format(at)
}

/** Day and time to the second, for what can happen several times a minute. */
export function preciseWords(at: number): string {
  return dayAndSecond.format(at)
}

/** How long until an instant: "now", "in 8 s", "in 4 min 05 s". */
export function untilWords(at: number, now: number): string {
  const seconds = Math.ceil((at - now) / 1000)
  if (seconds <= 0) return 'now'
  if (seconds < 60) return `in ${seconds} s`
  const rest = String(seconds % 60).padStart(2, '0')
  return `in ${Math.floor(seconds / 60)} min ${rest} s`
}
