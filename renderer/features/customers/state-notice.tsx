import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { Until } from '@renderer/ui/ago'
import { causeWords } from '@renderer/ui/error-words'
import { Notice } from '@renderer/ui/notice'
import { refusalReason } from '@renderer/ui/refusal-words'
import { stateWords } from '@renderer/ui/state-words'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { isInOutbox } from '@shared/domain/customer-state'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import classes from './customer-detail-page.module.css'

/** The state of a customer in a plain sentence, and why it is there. */
export function StateNotice({ customer }: { customer: SoundCustomer }) {
  const { state, entry } = customer
  const words = stateWords[state]
  const toOutbox = isInOutbox(state) && (
    <Button component={Link} to="/outbox" size="compact-sm" variant="default">
      {state === 'needs-you' ? t`Compare and decide` : t`Open the outbox`}
    </Button>
  )
  return (
    <Notice
      tone={words.tone === 'good' ? 'quiet' : words.tone}
      action={toOutbox === false ? undefined : toOutbox}
    >
      {entry?.heldFor === 'agent' && state === 'queued'
        ? t`On hold: it is not sent before you release it in the outbox.`
        : words.sentence}
      {state === 'refused' ? <Refusal customer={customer} /> : <Waiting customer={customer} />}
    </Notice>
  )
}

function Waiting({ customer: { state, entry } }: { customer: SoundCustomer }): ReactNode {
  if (!isInOutbox(state) || entry === null) return null
  return (
    <>
      {entry.lastCode !== null && state !== 'sending' && <div>{causeWords(entry.lastCode)}</div>}
      {entry.nextTryAt !== null && (
        <div>
          <Trans>
            Next try <Until at={entry.nextTryAt} />.
          </Trans>
        </div>
      )}
    </>
  )
}

function Refusal({ customer: { content, entry } }: { customer: SoundCustomer }) {
  const refusal = entry?.refusal ?? null
  if (refusal === null) return null
  return (
    <>
      {refusal.message !== '' && <div>{t`The server said: “${{ message: refusal.message }}”`}</div>}
      {refusal.problems.length > 0 && (
        <ul className={classes['problems']}>
          {refusal.problems.map((problem, index) => (
            <li key={`${problem.path} ${index}`}>{refusalReason(content.profile, problem)}</li>
          ))}
        </ul>
      )}
      {refusal.traceId !== '' && <div>{t`Trace ID ${{ traceId: refusal.traceId }}`}</div>}
    </>
  )
}
