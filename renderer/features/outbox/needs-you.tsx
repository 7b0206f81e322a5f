import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconCheck, IconSend } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import type { Command } from '@renderer/app/command'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import { agreementWords } from '@renderer/ui/agreement-words'
import { compareProfiles } from '@renderer/ui/compare-profiles'
import { ComparedTable } from '@renderer/ui/compared-table'
import { RawAnswer } from '@renderer/ui/raw-answer'
import type { ServerCustomer } from '@shared/api/customer'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { instantWords } from '@renderer/ui/time-words'
import { entryName } from './entry-words'
import { SameById } from './same-by-id'
import type { Decision } from './decide'
import { useDecision } from './use-decision'
import classes from './needs-you.module.css'

/** The two records side by side, and the decision only a person can take. */
export function NeedsYou({ customer }: { customer: SoundCustomer }) {
  const { isBusy, settle } = useDecision({ localKey: customer.localKey, name: entryName(customer) })
  const { profile } = customer.content
  const candidates = customer.entry?.candidates ?? []
  useOffered(profile === null || isBusy ? [] : decisions(customer, candidates, settle))
  if (profile === null) return null

  return (
    <div className={classes['needs']}>
      {candidates.length === 0 && (
        <p className={classes['blind']}>{blindWords(customer.content.reference)}</p>
      )}
      {candidates.map((candidate) => (
        <Candidate
          key={candidate.id}
          profile={profile}
          candidate={candidate}
          isBusy={isBusy}
          onSame={() => settle({ same: candidate })}
        />
      ))}
      {candidates.length === 0 && <SameById isBusy={isBusy} onFound={(same) => settle({ same })} />}
      <div className={classes['other']}>
        <span>{t`If the server does not have the customer you wrote down, send it.`}</span>
        <Button size="xs" variant="default" disabled={isBusy} onClick={() => settle('different')}>
          {t`Different, send it`}
        </Button>
      </div>
    </div>
  )
}

/** What can be decided, for the palette; a customer that was found by other means is named by its ID in the page. */
function decisions(
  customer: SoundCustomer,
  candidates: readonly ServerCustomer[],
  settle: (decision: Decision) => void,
): Command[] {
  const { localKey } = customer
  const name = entryName(customer)
  return [
    ...candidates.map((candidate) => ({
      label: t`Same customer`,
      icon: IconCheck,
      which: { key: `${localKey} ${candidate.id}`, words: `${name} · ${foundWords(candidate)}` },
      run: () => settle({ same: candidate }),
    })),
    {
      label: t`Different, send it`,
      icon: IconSend,
      which: { key: localKey, words: name },
      run: () => settle('different'),
    },
  ]
}

function blindWords(reference: string | null): string {
  return reference === null
    ? t`This server cannot be asked for a customer in a way that would prove it is not there. Look for it at RocketKOR.`
    : t`This server cannot be asked for a customer in a way that would prove it is not there. Look for it at RocketKOR. Its reference is ${reference}.`
}

type CandidateProps = {
  readonly profile: CustomerProfile
  readonly candidate: ServerCustomer
  readonly isBusy: boolean
  readonly onSame: () => void
}

function Candidate({ profile, candidate, isBusy, onSame }: CandidateProps) {
  const rows = compareProfiles(profile, candidate.profile)
  return (
    <div className={classes['candidate']}>
      {candidate.profile === null ? (
        <RawAnswer answer={candidate.raw} />
      ) : (
        <ComparedTable
          caption={agreementWords(rows)}
          heads={{ ours: t`What you wrote`, theirs: t`On the server` }}
          rows={rows}
        />
      )}
      <div className={classes['foot']}>
        <span>{foundWords(candidate)}</span>
        <Button size="xs" disabled={isBusy} onClick={onSame}>
          {t`Same customer`}
        </Button>
      </div>
    </div>
  )
}

function foundWords({ id, createdAt }: ServerCustomer): string {
  const at = Date.parse(createdAt)
  if (Number.isNaN(at)) return t`Customer ID ${id}`
  const created = instantWords(at)
  return t`Customer ID ${id} · created ${created}`
}
