import { Button } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { IconArrowBackUp, IconList } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useServices, useSession } from '@renderer/app/services'
import { canUndo, type ImportedBatch } from '@renderer/data/import/import-record'
import { useImports, type KnownImport } from '@renderer/data/import/use-imports'
import { wholeList } from '@renderer/state/ui-store'
import { Section } from '@renderer/ui/section'
import { Tag } from '@renderer/ui/tag'
import { instantWords } from '@renderer/ui/time-words'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { UndoDialog } from './undo-dialog'
import classes from './import-page.module.css'

/** What was imported before and is still here; each can be undone until one of its customers was sent. */
export function EarlierImports() {
  const { customers, index } = useSession()
  const imports = useImports(index, customers)
  const [asked, setAsked] = useState<ImportedBatch | null>(null)
  if (imports.length === 0) return null
  return (
    <Section title={t`Imports on this computer`}>
      <ul className={classes['imports']} aria-label={t`Imports on this computer`}>
        {imports.map((one) => (
          <Earlier key={one.batch} known={one} onUndo={() => setAsked(one)} />
        ))}
      </ul>
      <UndoDialog batch={asked} onClose={() => setAsked(null)} onUndone={() => setAsked(null)} />
    </Section>
  )
}

function Earlier({ known, onUndo }: { known: KnownImport; onUndo: () => void }) {
  const { workspace } = useSession()
  const { uiStore } = useServices()
  const [, navigate] = useLocation()
  const at = instantWords(known.at)
  const source = known.source === '' ? t`Pasted cells` : known.source
  const show = () => {
    uiStore.getState().setFilter(workspace.id, { ...wholeList, batch: known.batch })
    navigate('/customers')
  }
  const which = { key: known.batch, words: t`Imported on ${at}` }
  useOffered([
    { label: t`Show`, icon: IconList, which, run: show },
    ...(canUndo(known) ? [{ label: t`Undo…`, icon: IconArrowBackUp, which, run: onUndo }] : []),
  ])
  return (
    <li>
      <div className={classes['words']}>
        <b>{t`Imported on ${at}`}</b>
        <span>
          {source} · {countsWords(known)}
        </span>
      </div>
      {known.isInterrupted && <Tag tone="warn">{t`Interrupted`}</Tag>}
      <Button size="xs" variant="default" aria-label={t`Show the import of ${at}`} onClick={show}>
        {t`Show`}
      </Button>
      <Button
        size="xs"
        variant="default"
        disabled={!canUndo(known)}
        title={
          canUndo(known) ? undefined : t`Some of it was sent. What was not can be discarded in the list.`
        }
        aria-label={t`Undo the import of ${at}`}
        onClick={onUndo}
      >
        {t`Undo…`}
      </Button>
    </li>
  )
}

function countsWords({ total, states }: ImportedBatch): string {
  const drafts = states.draft ?? 0
  if (drafts === total) return plural(total, { one: '# draft', other: '# drafts' })
  const others = total - drafts
  return plural(others, {
    one: `# of ${total} was submitted`,
    other: `# of ${total} were submitted`,
  })
}
