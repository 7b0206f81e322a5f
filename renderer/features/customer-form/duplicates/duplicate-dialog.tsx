import { t } from '@lingui/core/macro'
import { Button, Skeleton, TextInput } from '@mantine/core'
import { localChangeWords } from '@renderer/app/local-change-words'
import { useSession } from '@renderer/app/services'
import type { LookAlike } from '@renderer/data/look-alike'
import { useCustomer } from '@renderer/data/use-customer'
import { useDesk, useFormState } from '@renderer/features/customer-form/form-context'
import { agreementWords } from '@renderer/ui/agreement-words'
import { compareProfiles, type ComparedRow } from '@renderer/ui/compare-profiles'
import { ComparedTable } from '@renderer/ui/compared-table'
import { Dialog } from '@renderer/ui/dialog'
import { notifyFailed } from '@renderer/ui/notify'
import { isSamePhone, phoneKey } from '@shared/duplicates/same-phone'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { lookAlikeName, lookAlikeState, reasonWords } from './duplicate-words'
import classes from './duplicates.module.css'

/** What the agent is asked. */
export type Question = {
  /** The submit that waits for the agent's word; null when the agent only wants to compare. */
  readonly goOn: (() => void) | null
  /** Those the submit waits for, by local key; others are there to be looked at. */
  readonly about: ReadonlySet<string>
}

export const justLooking: Question = { goOn: null, about: new Set() }

type DialogProps = {
  readonly localKey: string
  readonly found: readonly LookAlike[]
  readonly isOpen: boolean
  readonly question: Question
  readonly onClose: () => void
}

/** The customer that is being written beside those that look alike, and the agent's word on them. */
export function DuplicateDialog({ localKey, found: all, isOpen, question, onClose }: DialogProps) {
  const { goOn } = question
  const [picked, setPicked] = useState<string | null>(null)
  const isAsked = ({ customer }: LookAlike) => question.about.has(customer.localKey)
  const found = [...all.filter(isAsked), ...all.filter((one) => !isAsked(one))]
  const shown = found.find(({ customer }) => customer.localKey === picked) ?? found[0]
  const others = found.filter((one) => one !== shown)
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      size={760}
      title={goOn === null ? t`Is it one of these?` : t`Before you submit: is it one of these?`}
    >
      <div className={classes['dialog']}>
        {found.length > 1 && (
          <div className={classes['choices']} role="group" aria-label={t`Customers that look alike`}>
            {found.map((lookAlike) => (
              <button
                key={lookAlike.customer.localKey}
                type="button"
                className={classes['choice']}
                aria-pressed={lookAlike === shown}
                onClick={() => setPicked(lookAlike.customer.localKey)}
              >
                <b>{lookAlikeName(lookAlike)}</b>
                <span>{reasonWords(lookAlike.reasons)}</span>
              </button>
            ))}
          </div>
        )}
        {shown !== undefined && <Comparison key={shown.customer.localKey} lookAlike={shown} />}
        {shown !== undefined && (
          <Verdict
            key={`verdict ${shown.customer.localKey}`}
            localKey={localKey}
            lookAlike={shown}
            isLast={goOn === null ? others.length === 0 : !others.some(isAsked)}
            goOn={goOn}
            onClose={onClose}
          />
        )}
      </div>
    </Dialog>
  )
}

function Comparison({ lookAlike }: { lookAlike: LookAlike }) {
  const { customers } = useSession()
  const ours = useFormState(({ profile }) => profile)
  const theirs = useCustomer(customers, lookAlike.customer.localKey)
  if (theirs.state === 'loading') return <Skeleton height={180} />
  const rows = compareProfiles(ours, theirs.value?.content?.profile ?? null).map(withSamePhone)
  return (
    <div className={classes['table']}>
      <ComparedTable
        caption={`${lookAlikeState(lookAlike)} · ${reasonWords(lookAlike.reasons)}. ${agreementWords(rows)}`}
        heads={{ ours: t`This draft`, theirs: lookAlikeName(lookAlike) }}
        rows={rows}
      />
    </div>
  )
}

/** The guard takes a number with and without its country for the same, and the table must not say otherwise. */
function withSamePhone(row: ComparedRow): ComparedRow {
  const isSame = row.label.endsWith(t`Phone number`) && isSamePhone(phoneKey(row.ours), phoneKey(row.theirs))
  return isSame ? { ...row, agreement: 'same' } : row
}

type VerdictProps = Pick<DialogProps, 'localKey' | 'onClose'> & {
  readonly lookAlike: LookAlike
  readonly goOn: Question['goOn']
  /** No other waits for the agent's word. */
  readonly isLast: boolean
}

function Verdict({ localKey, lookAlike, isLast, goOn, onClose }: VerdictProps) {
  const { customers } = useSession()
  const { flush } = useDesk()
  const [, navigate] = useLocation()
  const [note, setNote] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const different = async () => {
    setIsBusy(true)
    // The draft must be on the disk before anything can be kept with it.
    flush()
    const kept = await customers.tellApart({ localKey, others: [lookAlike.customer.localKey], note })
    setIsBusy(false)
    if (!kept.ok) {
      notifyFailed(t`Not kept: ${{ error: localChangeWords(kept.error) }}`)
      return
    }
    if (!isLast) return
    onClose()
    goOn?.()
  }
  const open = () => {
    onClose()
    navigate(`/customers/${lookAlike.customer.localKey}`)
  }
  return (
    <>
      <TextInput
        label={t`What tells them apart`}
        description={t`Optional. It is kept with this customer, on this computer only.`}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={classes['foot']}>
        <Button variant="subtle" color="gray" onClick={open}>
          {t`Open the other`}
        </Button>
        <span className={classes['space']} />
        <Button variant="default" onClick={onClose}>
          {t`Go on writing`}
        </Button>
        <Button onClick={() => void different()} loading={isBusy}>
          {goOn !== null && isLast ? t`They are different, submit` : t`They are different`}
        </Button>
      </div>
    </>
  )
}
