import { plural } from '@lingui/core/macro'

const MINUTE_S = 60

/** A span in words, rounded up: "5 seconds", "1 minute", "15 minutes". */
export function waitWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds < MINUTE_S
    ? plural(seconds, { one: '# second', other: '# seconds' })
    : plural(Math.ceil(seconds / MINUTE_S), { one: '# minute', other: '# minutes' })
}
