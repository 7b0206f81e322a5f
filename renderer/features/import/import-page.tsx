import { t } from '@lingui/core/macro'
import { Page } from '@renderer/ui/page'
import { CheckStep } from './check-step'
import { ChooseStep } from './choose-step'
import { ColumnsStep } from './columns-step'
import { DoneStep, StagingStep } from './staging-step'
import { Steps } from './steps'
import { useImport } from './use-import'
import classes from './import-page.module.css'

/** Imports customers from a file or from cells of a sheet: choose, map, check, stage. */
export function ImportPage() {
  const { phase, flow } = useImport()
  const back = { to: '/customers', label: t`Customers` }
  // The rows of a file take all the room there is.
  const isRead = phase.step !== 'check'
  return (
    <Page title={t`Import customers`} back={back} isFixed {...(isRead && { measure: 'read' })}>
      <div className={classes['page']} data-read={isRead}>
        <Steps step={phase.step} />
        {phase.step === 'choose' && <ChooseStep phase={phase} flow={flow} />}
        {phase.step === 'columns' && <ColumnsStep phase={phase} flow={flow} />}
        {phase.step === 'check' && <CheckStep phase={phase} flow={flow} />}
        {phase.step === 'staging' && <StagingStep phase={phase} flow={flow} />}
        {phase.step === 'done' && <DoneStep phase={phase} flow={flow} />}
      </div>
    </Page>
  )
}
