import { plural, t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconCheck, IconChevronDown, IconDownload, IconArrowRight } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useServices, useSession } from '@renderer/app/services'
import { wordsFor } from '@renderer/ui/error-words'
import type { Found } from '@renderer/state/server-find'
import { notifyDone, notifyFailed } from '@renderer/ui/notify'
import { typeWords } from '@renderer/ui/profile-facts'
import { Tag } from '@renderer/ui/tag'
import type { ServerCustomer } from '@shared/api/customer'
import { displayName, reachOf } from '@shared/domain/customer-profile'
import { useKeptScroll } from '@renderer/ui/use-kept-scroll'
import { useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { foundWords } from './directory-words'
import { useKnownIds } from './use-known-ids'
import { useOpenKnown } from './use-open-known'
import classes from './find-page.module.css'

type HitListProps = {
  readonly found: Found
  readonly isBusy: boolean
  /** The hit the agent comes back to, by the server's ID. */
  readonly returnTo: string | null
  readonly onMore: () => void
}

/** What the server found; each can be kept with one click. Drawn once it is known which are here: those take more room. */
export function HitList(props: HitListProps) {
  const { index } = useSession()
  const known = useKnownIds(index, props.found.hits)
  return known === null ? null : <Hits {...props} known={known} />
}

function Hits({ found, isBusy, returnTo, onMore, known }: HitListProps & { known: ReadonlySet<string> }) {
  const { customers } = useSession()
  const [isKeeping, setIsKeeping] = useState(false)
  const content = useFindScroll()
  const others = found.hits.filter(({ id }) => !known.has(id))
  const keepAll = async () => {
    setIsKeeping(true)
    const kept = await customers.keepAll(others)
    setIsKeeping(false)
    if (!kept.ok) notifyFailed(wordsFor(kept.error))
    else
      notifyDone(
        plural(kept.value.added, { one: '# kept on this computer.', other: '# kept on this computer.' }),
      )
  }
  useOffered([
    ...(others.length > 0
      ? [{ label: t`Keep all shown`, icon: IconDownload, run: () => void keepAll() }]
      : []),
    ...(found.hasNext ? [{ label: t`Show more`, icon: IconChevronDown, run: onMore }] : []),
  ])
  return (
    <section aria-label={t`Found on the server`} ref={content}>
      <div className={classes['head']}>
        <h2>
          <span role="status">{foundWords(found.hits.length, found.total)}</span>
        </h2>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={15} />}
          disabled={others.length === 0}
          loading={isKeeping}
          onClick={() => void keepAll()}
        >
          {t`Keep all shown`}
        </Button>
      </div>
      <ul className={classes['hits']}>
        {found.hits.map((hit) => (
          <Hit key={hit.id} hit={hit} isKnown={known.has(hit.id)} isReturn={hit.id === returnTo} />
        ))}
      </ul>
      {found.hasNext && (
        <Button variant="default" loading={isBusy} onClick={onMore}>
          {t`Show more`}
        </Button>
      )}
    </section>
  )
}

function useFindScroll() {
  const { uiStore } = useServices()
  return useKeptScroll(uiStore.getState().find.scrollTop, (scrollTop) => {
    const { find, noteFind } = uiStore.getState()
    if (find.found !== null) noteFind({ scrollTop })
  })
}

type HitProps = {
  readonly hit: ServerCustomer
  readonly isKnown: boolean
  /** The agent comes back to this one. */
  readonly isReturn: boolean
}

function Hit({ hit, isKnown, isReturn }: HitProps) {
  const { customers } = useSession()
  const [, navigate] = useLocation()
  const openKnown = useOpenKnown()
  const { uiStore } = useServices()
  const opener = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // The way back is gone with its page and leaves the focus nowhere; whoever has it keeps it.
    if (isReturn && document.activeElement === document.body) opener.current?.focus({ preventScroll: true })
  }, [isReturn, isKnown])
  const name = nameOf(hit)
  const keep = async () => {
    const kept = await customers.keep(hit)
    if (!kept.ok) notifyFailed(wordsFor(kept.error))
  }
  const open = async () => {
    const localKey = await openKnown(hit.id)
    if (localKey === null) return
    uiStore.getState().noteFind({ opened: { serverId: hit.id, localKey } })
    navigate(`/customers/${localKey}`)
  }
  const which = { key: hit.id, words: name }
  useOffered([
    isKnown
      ? { label: t`Open`, icon: IconArrowRight, which, run: () => void open() }
      : { label: t`Keep`, icon: IconDownload, which, run: () => void keep() },
  ])
  return (
    <li className={classes['hit']}>
      <div className={classes['words']}>
        <div className={classes['name']}>{name}</div>
        <div className={classes['facts']}>
          {factsOf(hit).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </div>
      </div>
      {isKnown ? (
        <>
          <Tag tone="good" icon={IconCheck}>
            {t`On this computer`}
          </Tag>
          <Button
            ref={opener}
            size="xs"
            variant="default"
            aria-label={t`Open ${name}`}
            onClick={() => void open()}
          >
            {t`Open`}
          </Button>
        </>
      ) : (
        <Button size="xs" variant="default" aria-label={t`Keep ${name}`} onClick={() => void keep()}>
          {t`Keep`}
        </Button>
      )}
    </li>
  )
}

function nameOf({ profile, id }: ServerCustomer): string {
  return profile === null ? id : displayName(profile)
}

function factsOf({ profile, status, externalId }: ServerCustomer): string[] {
  const { person, phone, email } = profile === null ? { person: '', phone: '', email: '' } : reachOf(profile)
  const type = profile === null ? t`Not understood, kept as it came` : typeWords[profile.type]
  const isActive = status === 'ACTIVE' || status === ''
  const who = profile?.type === 'BUSINESS' ? person : ''
  return [...new Set([type, isActive ? '' : status, who, phone, email, externalId].filter(Boolean))]
}
