import { t } from '@lingui/core/macro'
import { OfferedCopyButton } from '@renderer/app/offered-copy-button'
import { useSession } from '@renderer/app/services'
import { useIsPaused } from '@renderer/data/use-standing'
import { pageLanguage } from '@renderer/ui/page-language'
import { answerByPath } from '@renderer/ui/answer-texts'
import { Ago } from '@renderer/ui/ago'
import { Facts, type Fact } from '@renderer/ui/facts'
import { Fold } from '@renderer/ui/fold'
import { Notice } from '@renderer/ui/notice'
import { profileSections } from '@renderer/ui/profile-facts'
import { recordFacts } from '@renderer/ui/record-facts'
import { RawAnswer } from '@renderer/ui/raw-answer'
import { Section } from '@renderer/ui/section'
import { Timeline } from '@renderer/ui/timeline'
import type { ServerCustomer } from '@shared/api/customer'
import { unknownFacts } from '@renderer/ui/unknown-facts'
import { instantWords } from '@renderer/ui/time-words'
import type { SoundCustomer } from '@renderer/data/workspace-session'
import classes from './customer-detail-page.module.css'

/** Profile, record and timeline of a customer. */
export function CustomerFacts({ customer }: { customer: SoundCustomer }) {
  const { customers } = useSession()
  const isPaused = useIsPaused(customers)
  const { profile, reference, server, timeline } = customer.content
  const answer = server?.customer
  // Where the server's answer was not understood, the profile is still the agent's own.
  const said = answerByPath(answer?.profile == null ? null : answer.raw)
  return (
    <div className={classes['columns']}>
      <div className={classes['column']}>
        {profile === null ? (
          <>
            <Notice tone="warn" title={t`The server's answer does not fit what is documented`}>
              {t`Outpost kept it whole and shows it below as it came. Nothing was lost; try Refresh later, or show it to your support.`}
            </Notice>
            {server !== null && <WholeAnswer customer={server.customer} isOpen />}
          </>
        ) : (
          profileSections(profile, { reference, language: pageLanguage(), said }).map(
            ({ title, facts }, index) => (
              <Section key={`${title} ${index}`} title={title}>
                <Facts facts={facts} />
              </Section>
            ),
          )
        )}
      </div>
      <div className={classes['column']}>
        <Section title={t`Record`}>
          <Facts facts={factsOfRecord(customer)} isStacked />
        </Section>
        <Section title={t`On this computer`}>
          <Timeline
            events={timeline}
            profile={profile}
            nextTryAt={isPaused ? null : (customer.entry?.nextTryAt ?? null)}
            serverId={customer.serverId}
          />
        </Section>
      </div>
      {server !== null && profile !== null && (
        <div className={classes['below']}>
          <FromServer customer={server.customer} />
          <WholeAnswer customer={server.customer} />
        </div>
      )}
    </div>
  )
}

/** Fields that Outpost has no words for: shown as they came, and never sent. */
function FromServer({ customer }: { customer: ServerCustomer }) {
  const facts = unknownFacts(customer)
  if (facts.length === 0) return null
  return (
    <Section title={t`Also from the server`}>
      <Facts facts={facts} isStacked />
    </Section>
  )
}

function WholeAnswer({ customer, isOpen = false }: { customer: ServerCustomer; isOpen?: boolean }) {
  return (
    <div className={classes['more']}>
      <Fold title={t`Everything the server said`} isOpen={isOpen}>
        <RawAnswer answer={customer.raw} />
      </Fold>
    </div>
  )
}

function factsOfRecord({ serverId, content }: SoundCustomer): Fact[] {
  const { server, reference, capturedAt } = content
  const facts: Fact[] = []
  if (serverId !== '')
    facts.push({ label: t`Customer ID`, value: <Copyable text={serverId} label={t`Copy customer ID`} /> })
  if (reference !== null)
    facts.push({ label: t`Reference`, value: <Copyable text={reference} label={t`Copy reference`} /> })
  if (server === null) facts.push({ label: t`Written down`, value: instantWords(capturedAt) })
  else
    facts.push(...recordFacts(server.customer), {
      label: t`Last seen on server`,
      value: <Ago at={server.seenAt} />,
    })
  return facts
}

function Copyable({ text, label }: { text: string; label: string }) {
  return (
    <>
      <code className={classes['id']}>{text}</code>
      <OfferedCopyButton text={text} label={label} />
    </>
  )
}
