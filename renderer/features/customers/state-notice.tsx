import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { useSession } from '@renderer/app/services'
import { verdictWords } from '@renderer/app/verdict-words'
import { isOnHold } from '@renderer/data/on-hold'
import { useIsPaused } from '@renderer/data/use-standing'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { Until } from '@renderer/ui/ago'
import { Notice } from '@renderer/ui/notice'
import { refusalReason } from '@renderer/ui/refusal-words'
import { standWords } from '@renderer/ui/state-words'
import { isInOutbox } from '@shared/domain/customer-state'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import classes from './customer-detail-page.module.css'

/** The state of a customer in a plain sentence, and why it is there. */
export function StateNotice({ customer }: { customer: SoundCustomer }) {
  const { customers } = useSession()
  const isPaused = useIsPaused(customers)
  const { state } = customer
  const { tone, sentence } = standWords({ state, isHeld: isOnHold(customer) })
  const toOutbox = isInOutbox(state) && (
    <Button component={Link} to="/outbox" size="compact-sm" variant="default">
      {state === 'needs-you' ? t`Compare and decide` : t`Open the outbox`}
    </Button>
  )
  return (
    <Notice tone={tone === 'good' ? 'quiet' : tone} action={toOutbox === false ? undefined : toOutbox}>
      {state === 'refused' ? sentence : verdictWords(customer, isPaused)}
      {state === 'refused' ? <Refusal customer={customer} /> : !isPaused && <NextTry customer={customer} />}
    </Notice>
  )
}

function NextTry({ customer: { state, entry } }: { customer: SoundCustomer }): ReactNode {
  if (!isInOutbox(state) || entry === null || entry.nextTryAt === null) return null
  return (
    <div>
      <Trans>
        Next try <Until at={entry.nextTryAt} />.
      </Trans>
    </div>
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
