import { agoWords, instantWords, untilWords } from './time-words'
import { useNow } from './use-now'

/** An instant as "5 min. ago", with day and time on hover. */
export function Ago({ at }: { at: number }) {
  const now = useNow(30_000)
  return (
    <time dateTime={new Date(at).toISOString()} title={instantWords(at)}>
      {agoWords(at, now)}
    </time>
  )
}

/** A countdown to an instant, by the second. */
export function Until({ at }: { at: number }) {
  const now = useNow(1000)
  return <time dateTime={new Date(at).toISOString()}>{untilWords(at, now)}</time>
}
