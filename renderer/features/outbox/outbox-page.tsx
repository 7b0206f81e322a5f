import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import {
  IconChevronDown,
  IconFilter,
  IconOutbound,
  IconPlayerPause,
  IconPlayerPlay,
} from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useOutboxOnShow } from '@renderer/app/outbox-on-show'
import { useSession } from '@renderer/app/services'
import { useOutbox } from '@renderer/data/use-outbox'
import type { Customer } from '@renderer/data/workspace-session'
import type { Command } from '@renderer/app/command'
import { useStanding } from '@renderer/data/use-standing'
import { EmptyState } from '@renderer/ui/empty-state'
import { Page } from '@renderer/ui/page'
import { RowsSkeleton } from '@renderer/ui/skeletons'
import { countEntries, entriesIn, type EntryStand } from './count-entries'
import { OutboxCounts } from './outbox-counts'
import { useState } from 'react'
import { OutboxItem } from './outbox-item'
import { StandingNotice } from './standing-notice'
import { useGrowing } from './use-growing'
import classes from './outbox-page.module.css'

/** Everything on its way to the server, oldest first. */
export function OutboxPage() {
  const { customers, workspace } = useSession()
  useOutboxOnShow(workspace.id)
  const standing = useStanding(customers)
  const isPaused = standing.state === 'ready' && standing.value.pausedBy !== null
  return (
    <Page title={t`Outbox`} actions={<PauseButton isPaused={isPaused} />}>
      <div className={classes['above']}>
        {standing.state === 'ready' && <StandingNotice standing={standing.value} />}
      </div>
      <OutboxList isPaused={isPaused} />
    </Page>
  )
}

function OutboxList({ isPaused }: { isPaused: boolean }) {
  const { customers } = useSession()
  const outbox = useOutbox(customers)
  const [chosen, setChosen] = useState<EntryStand | null>(null)
  const entries = outbox.state === 'loading' ? [] : outbox.value
  useOffered(narrowings(entries, setChosen))
  if (outbox.state === 'loading') return <RowsSkeleton label={t`Loading the outbox`} />
  if (outbox.value.length === 0) return <NothingToSend />
  const some = chosen === null ? [] : entriesIn(outbox.value, chosen)
  // The last of them has gone on: there is nothing left to narrow the list to.
  const only = some.length === 0 ? null : chosen
  return (
    <>
      <div className={classes['above']}>
        <OutboxCounts entries={outbox.value} isPaused={isPaused} only={only} onOnly={setChosen} />
      </div>
      <Entries key={only} entries={only === null ? outbox.value : some} isPaused={isPaused} />
    </>
  )
}

/** The counts above the list, each as a filter of it. */
function narrowings(entries: readonly Customer[], choose: (only: EntryStand | null) => void): Command[] {
  const stands = countEntries(entries).filter(({ count }) => count > 0)
  if (stands.length === 0) return []
  const all = { stand: null, label: t`All` }
  return [all, ...stands].map(({ stand, label }) => ({
    label: t`Filter`,
    icon: IconFilter,
    which: { key: stand ?? 'all', words: label },
    isQuiet: true,
    run: () => choose(stand),
  }))
}

/** The oldest entries first; a long outbox shows the rest as the agent comes to it. */
function Entries({ entries, isPaused }: { entries: readonly Customer[]; isPaused: boolean }) {
  const { shown, end, showMore } = useGrowing(entries.length)
  const rest = entries.length - shown
  useOffered(rest > 0 ? [{ label: t`Show more (${rest})`, icon: IconChevronDown, run: showMore }] : [])
  return (
    <>
      <ul className={classes['list']} aria-label={t`Outbox`}>
        {entries.slice(0, shown).map((customer) => (
          <OutboxItem key={customer.localKey} customer={customer} isPaused={isPaused} />
        ))}
      </ul>
      {rest > 0 && (
        <Button ref={end} variant="subtle" mt="md" onClick={showMore}>
          {t`Show more (${rest})`}
        </Button>
      )}
    </>
  )
}

function PauseButton({ isPaused }: { isPaused: boolean }) {
  const { sync } = useSession()
  return isPaused ? (
    <Button leftSection={<IconPlayerPlay size={16} />} onClick={() => void sync.resume()}>
      {t`Resume`}
    </Button>
  ) : (
    <Button
      variant="default"
      leftSection={<IconPlayerPause size={16} />}
      onClick={() => void sync.pause('agent')}
    >
      {t`Pause`}
    </Button>
  )
}

function NothingToSend() {
  return (
    <EmptyState icon={IconOutbound} title={t`Nothing to send`}>
      {t`A customer comes here when you submit it, and leaves when the server has it. Until then you see every try, what came of it, and when the next one is. You can close Outpost at any time: the outbox is kept.`}
    </EmptyState>
  )
}
