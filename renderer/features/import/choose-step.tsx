import { Button, Textarea } from '@mantine/core'
import { t } from '@lingui/core/macro'
import { Trans } from '@lingui/react/macro'
import { IconFileImport, IconTable } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { Notice } from '@renderer/ui/notice'
import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react'
import { EarlierImports } from './earlier-imports'
import type { ImportFlow } from './import-flow'
import type { Choosing } from './import-phase'
import { choiceWords } from './import-words'
import { SampleButton } from './sample-button'
import classes from './import-page.module.css'

/** A file is chosen or dropped, or cells are pasted anywhere on the page. */
export function ChooseStep({ phase, flow }: { phase: Choosing; flow: ImportFlow }) {
  const [isOver, setIsOver] = useState(false)
  const take = (data: DataTransfer) => {
    const [file] = data.files
    const text = data.getData('text/plain')
    if (file !== undefined) void flow.openFile(file)
    else if (text.trim() !== '') void flow.openText(text)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setIsOver(false)
    take(event.dataTransfer)
  }
  const paste = (event: ClipboardEvent) => {
    event.preventDefault()
    take(event.clipboardData)
  }
  return (
    <div
      className={classes['scrolled']}
      onPaste={paste}
      onDrop={drop}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
    >
      {phase.problem !== null && (
        <Notice tone="bad" role="alert" title={t`Nothing was read`}>
          {choiceWords(phase.problem)}
        </Notice>
      )}
      <section
        className={classes['drop']}
        data-over={isOver || undefined}
        aria-label={t`Choose what to import`}
      >
        <span className={classes['badge']}>
          <IconTable size={24} stroke={1.75} aria-hidden />
        </span>
        <h2>
          <Trans>A row is a customer, a column is a field</Trans>
        </h2>
        <p>
          <Trans>
            Drop a CSV file here, or copy cells in Excel or Sheets and paste them. Nothing is sent: you see
            every row first, then the good ones become drafts.
          </Trans>
        </p>
        <div className={classes['buttons']}>
          <FileButton isReading={phase.isReading} onChoose={(file) => void flow.openFile(file)} />
          <SampleButton />
        </div>
        <Textarea
          className={classes['paste'] ?? ''}
          label={t`Or paste cells here`}
          rows={2}
          value=""
          onChange={(event) => void flow.openText(event.currentTarget.value)}
        />
      </section>
      <EarlierImports />
    </div>
  )
}

function FileButton({ isReading, onChoose }: { isReading: boolean; onChoose: (file: File) => void }) {
  const input = useRef<HTMLInputElement>(null)
  const choose = () => input.current?.click()
  useOffered([{ label: t`Choose a file…`, icon: IconFileImport, run: choose }])
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        hidden
        aria-label={t`CSV file`}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          if (file !== undefined) onChoose(file)
          // The same file can be chosen again after it was changed.
          event.currentTarget.value = ''
        }}
      />
      <Button leftSection={<IconFileImport size={16} aria-hidden />} loading={isReading} onClick={choose}>
        {t`Choose a file…`}
      </Button>
    </>
  )
}
