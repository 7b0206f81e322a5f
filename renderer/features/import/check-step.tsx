import { Button, Progress } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { IconArrowLeft, IconFilter, IconPlaylistAdd } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import type { RowFilter } from '@renderer/data/import/import-view'
import { wordsFor } from '@renderer/ui/error-words'
import { Notice } from '@renderer/ui/notice'
import { countWords } from '@renderer/ui/number-words'
import { useState } from 'react'
import { DryTable } from './dry-table'
import type { ImportFlow } from './import-flow'
import type { Checking } from './import-phase'
import { stageWords } from './import-words'
import classes from './import-page.module.css'

type StepProps = { readonly phase: Checking; readonly flow: ImportFlow }

/** Every row as the customer it would become, with what is wrong; nothing is stored yet. */
export function CheckStep({ phase, flow }: StepProps) {
  const [filter, setFilter] = useState<RowFilter>('all')
  const { counts } = phase.view
  const choose = (next: RowFilter) => {
    setFilter(next)
    void flow.show(next)
  }
  useOffered([
    ...(counts.included > 0
      ? [{ label: stageWords(counts.included), icon: IconPlaylistAdd, run: () => void flow.stage(phase) }]
      : []),
    { label: t`Back to the columns`, icon: IconArrowLeft, run: () => flow.backToColumns(phase) },
  ])
  return (
    <>
      <Failure error={phase.error} />
      {counts.done > 0 && (
        <Notice tone="quiet">
          {plural(counts.done, {
            one: '# row is here already, from before the interruption.',
            other: '# rows are here already, from before the interruption.',
          })}
        </Notice>
      )}
      <div className={classes['summary']}>
        <Filters filter={filter} counts={counts} onChoose={choose} />
        <Comparing comparing={phase.comparing} />
      </div>
      <DryTable phase={phase} flow={flow} />
      <footer className={classes['foot']}>
        <Button variant="default" onClick={() => flow.backToColumns(phase)}>
          {t`Back to the columns`}
        </Button>
        <span className={classes['grow']}>
          {t`Rows with problems, and rows that look like a customer who is here, stay out unless you tick them.`}
        </span>
        <Button disabled={counts.included === 0} onClick={() => void flow.stage(phase)}>
          {stageWords(counts.included)}
        </Button>
      </footer>
    </>
  )
}

function Failure({ error }: { error: Checking['error'] }) {
  if (error === null) return null
  if (error === 'cancelled')
    return <Notice tone="quiet" role="status">{t`Cancelled. Nothing was staged.`}</Notice>
  return (
    <Notice tone="bad" role="alert" title={t`Nothing was staged`}>
      {wordsFor(error)}
    </Notice>
  )
}

type FiltersProps = {
  readonly filter: RowFilter
  readonly counts: Checking['view']['counts']
  readonly onChoose: (filter: RowFilter) => void
}

function Filters({ filter, counts, onChoose }: FiltersProps) {
  const choices: { readonly value: RowFilter; readonly label: string }[] = [
    { value: 'all', label: t`All rows` },
    { value: 'problems', label: t`With problems` },
    { value: 'duplicates', label: t`Look alike` },
    { value: 'included', label: t`To be staged` },
    { value: 'left-out', label: t`Left out` },
  ]
  useOffered(
    choices.map(({ value, label }) => ({
      label: t`Filter`,
      icon: IconFilter,
      which: { key: value, words: label },
      isQuiet: true,
      run: () => onChoose(value),
    })),
  )
  return (
    <div className={classes['filters']} role="group" aria-label={t`Filter the rows`}>
      {choices.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className={classes['filter']}
          aria-pressed={filter === value}
          onClick={() => onChoose(value)}
        >
          {label}
          <span className={classes['count']}>{countWords(counts[value])}</span>
        </button>
      ))}
    </div>
  )
}

function Comparing({ comparing }: Pick<Checking, 'comparing'>) {
  if (comparing === null) return <span className={classes['dim']}>{t`Compared with all customers here`}</span>
  const words = comparing.by === 'reach' ? t`Comparing with the customers here…` : t`Comparing names…`
  return (
    <span className={classes['comparing']} role="status">
      <span className={classes['dim']}>{words}</span>
      <Progress value={comparing.done * 100} size="sm" w={90} aria-label={words} />
    </span>
  )
}
