import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { isOnHold } from '@renderer/data/on-hold'
import type { Customer, SoundCustomer } from '@renderer/data/workspace-session'
import { verdictWords } from '@renderer/app/verdict-words'
import { Ago, Until } from '@renderer/ui/ago'
import { wordsFor } from '@renderer/ui/error-words'
import { Fold } from '@renderer/ui/fold'
import { Notice } from '@renderer/ui/notice'
import { standWords } from '@renderer/ui/state-words'
import { Timeline } from '@renderer/ui/timeline'
import { memo } from 'react'
import { Link } from 'wouter'
import { EntryActions } from './entry-actions'
import { entryName, triesWords } from './entry-words'
import { NeedsYou } from './needs-you'
import { useKeptFocus } from './use-kept-focus'
import classes from './outbox-page.module.css'

type ItemProps = { readonly customer: Customer; readonly isPaused: boolean }

/** One entry: who, how it stands, what can be done, what happened so far. Drawn again only when it was written. */
export const OutboxItem = memo(function OutboxItem({ customer, isPaused }: ItemProps) {
  if (customer.damage !== null) {
    return (
      <li>
        <Notice tone="bad" title={t`An entry that cannot be read`}>
          {wordsFor({ code: customer.damage })}
        </Notice>
      </li>
    )
  }
  return <SoundItem customer={customer} isPaused={isPaused} />
})

type SoundProps = { readonly customer: SoundCustomer; readonly isPaused: boolean }

function SoundItem({ customer, isPaused }: SoundProps) {
  // A try takes the buttons away for a moment, wherever the agent is.
  const kept = useKeptFocus<HTMLLIElement>()
  const name = entryName(customer)
  return (
    <li className={classes['item']} aria-label={name} tabIndex={-1} {...kept}>
      <StateMark customer={customer} />
      <div className={classes['head']}>
        <div className={classes['words']}>
          <div className={classes['line']}>
            <h2 className={classes['name']}>
              <Link to={`/customers/${customer.localKey}`}>{name}</Link>
            </h2>
            <StateName customer={customer} />
          </div>
          <p className={classes['verdict']}>{verdictWords(customer, isPaused)}</p>
        </div>
        <div className={classes['actions']}>
          <EntryActions customer={customer} name={name} isPaused={isPaused} />
        </div>
      </div>
      {customer.state === 'needs-you' && <NeedsYou customer={customer} />}
      <div className={classes['more']}>
        <EntryFacts customer={customer} isPaused={isPaused} />
        <Fold title={t`Timeline`}>
          <Timeline
            events={customer.content.timeline}
            profile={customer.content.profile}
            nextTryAt={isPaused ? null : (customer.entry?.nextTryAt ?? null)}
          />
        </Fold>
      </div>
    </li>
  )
}

/** The state as a sign at the edge of the list, where the eye runs down. */
function StateMark({ customer }: { customer: SoundCustomer }) {
  const { icon: Icon, tone } = standOf(customer)
  return (
    <span className={classes['mark']} data-tone={tone} aria-hidden>
      <Icon size={16} stroke={2} />
    </span>
  )
}

function StateName({ customer }: { customer: SoundCustomer }) {
  const { label, tone } = standOf(customer)
  return (
    <span className={classes['state']} data-tone={tone}>
      {label}
    </span>
  )
}

function standOf(customer: SoundCustomer) {
  return standWords({ state: customer.state, isHeld: isOnHold(customer) })
}

function EntryFacts({ customer, isPaused }: { customer: SoundCustomer; isPaused: boolean }) {
  const { content, entry } = customer
  if (entry === null) return null
  const traceId = entry.refusal?.traceId ?? ''
  return (
    <div className={classes['facts']}>
      <span>
        <Trans>
          Captured <Ago at={content.capturedAt} />
        </Trans>
      </span>
      <span>{triesWords(entry.attempts)}</span>
      {entry.nextTryAt !== null && !isPaused && (
        <span>
          <Trans>
            Next try <Until at={entry.nextTryAt} />
          </Trans>
        </span>
      )}
      {traceId !== '' && <span>{t`Trace ID ${traceId}`}</span>}
    </div>
  )
}
