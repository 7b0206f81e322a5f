import { t } from '@lingui/core/macro'
import { IconCheck } from '@tabler/icons-react'
import type { ImportPhase } from './import-phase'
import classes from './import-page.module.css'

/** Where the import is, of its four steps. */
export function Steps({ step }: { step: ImportPhase['step'] }) {
  const steps = [
    { label: t`Choose`, is: ['choose'] },
    { label: t`Columns`, is: ['columns'] },
    { label: t`Check`, is: ['check'] },
    { label: t`Stage`, is: ['staging', 'done'] },
  ]
  const here = steps.findIndex(({ is }) => is.includes(step))
  return (
    <ol className={classes['steps']} aria-label={t`Steps of the import`}>
      {steps.map(({ label }, place) => (
        <li
          key={label}
          aria-current={place === here ? 'step' : undefined}
          data-past={place < here || undefined}
        >
          <span className={classes['number']} aria-hidden>
            {place < here ? <IconCheck size={12} stroke={3} /> : place + 1}
          </span>
          {label}
        </li>
      ))}
    </ol>
  )
}
