import { Button, Progress } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { IconArrowBackUp, IconCheck, IconFileImport, IconList } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useServices, useSession } from '@renderer/app/services'
import { wholeList } from '@renderer/state/ui-store'
import { countWords } from '@renderer/ui/number-words'
import { EmptyState } from '@renderer/ui/empty-state'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { ImportFlow } from './import-flow'
import type { Staged, Staging } from './import-phase'
import { stagedWords } from './import-words'
import { UndoDialog } from './undo-dialog'
import classes from './import-page.module.css'

/** Drafts are being written, or taken back. */
export function StagingStep({ phase, flow }: { phase: Staging; flow: ImportFlow }) {
  const share = phase.total === 0 ? 100 : Math.min(100, (phase.done / phase.total) * 100)
  const done = countWords(Math.min(phase.done, phase.total))
  const total = countWords(phase.total)
  const title = phase.isUndoing ? t`Taking back what was staged` : t`Staging drafts`
  useOffered(
    phase.isUndoing
      ? []
      : [{ label: t`Cancel and take back`, icon: IconArrowBackUp, run: () => flow.cancel() }],
  )
  return (
    <div className={classes['scrolled']}>
      <section className={classes['progress']} aria-label={title}>
        <h2>{title}</h2>
        <Progress value={share} size="lg" aria-label={title} />
        <p role="status">{t`${done} of ${total}`}</p>
        {!phase.isUndoing && (
          <Button variant="default" onClick={() => flow.cancel()}>
            {t`Cancel and take back`}
          </Button>
        )}
      </section>
    </div>
  )
}

/** All are drafts now, and can still be taken back. */
export function DoneStep({ phase, flow }: { phase: Staged; flow: ImportFlow }) {
  const { workspace } = useSession()
  const { uiStore } = useServices()
  const [, navigate] = useLocation()
  const [isAsking, setIsAsking] = useState(false)
  const show = () => {
    uiStore.getState().setFilter(workspace.id, { ...wholeList, batch: phase.batch })
    navigate('/customers')
  }
  const ask = () => setIsAsking(true)
  useOffered([
    { label: t`Show them`, icon: IconList, run: show },
    { label: t`Undo the import…`, icon: IconArrowBackUp, run: ask },
    { label: t`Import another file`, icon: IconFileImport, run: () => flow.startOver() },
  ])
  const actions = (
    <>
      <Button onClick={show}>{t`Show them`}</Button>
      <Button variant="default" onClick={ask}>
        {t`Undo the import…`}
      </Button>
      <Button variant="default" onClick={() => flow.startOver()}>
        {t`Import another file`}
      </Button>
    </>
  )
  return (
    <div className={classes['scrolled']}>
      <div>
        <EmptyState icon={IconCheck} title={stagedWords(phase.staged)} action={actions}>
          <Trans>
            They are on this computer only, and sent when you submit them: select them in the list and choose
            <b> Submit</b>. Until one of them was sent, the import can be undone as a whole.
          </Trans>
        </EmptyState>
      </div>
      <UndoDialog
        batch={isAsking ? { batch: phase.batch, total: phase.staged } : null}
        onClose={() => setIsAsking(false)}
        onUndone={() => flow.startOver()}
      />
    </div>
  )
}
