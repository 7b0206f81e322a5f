import { t } from '@lingui/core/macro'
import classes from './raw-answer.module.css'

/** A server's answer exactly as it came, read-only. */
export function RawAnswer({ answer }: { answer: unknown }) {
  return (
    <pre className={classes['raw']} tabIndex={0} aria-label={t`The answer as it came`}>
      {JSON.stringify(answer, null, 2)}
    </pre>
  )
}
