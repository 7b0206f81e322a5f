import { plural, t } from '@lingui/core/macro'
import { Button, Group, NativeSelect, Progress, Radio, Stack } from '@mantine/core'
import { useServices, useUi } from '@renderer/app/services'
import { Dialog } from '@renderer/ui/dialog'
import { wordsFor } from '@renderer/ui/error-words'
import { Notice } from '@renderer/ui/notice'
import { notifyAction, notifyFailed } from '@renderer/ui/notify'
import { countWords } from '@renderer/ui/number-words'
import { csvSeparators, type CsvSeparator } from '@shared/csv/csv-line'
import { useState } from 'react'
import { exportFormats, type ExportFormat, type FileKind } from './file-texts'
import { formatWords, savedWords, separatorWords, warningWords } from './export-words'
import { usualSeparator } from './usual-separator'
import { useExport, type Exported, type ExportState } from './use-export'
import classes from './export.module.css'

/** Writes the customers that were asked for into a file, after saying what such a file is. */
export function ExportDialog() {
  const { uiStore } = useServices()
  const asked = useUi((state) => (state.asked?.kind === 'export' ? state.asked : null))
  const close = () => uiStore.getState().ask(null)
  if (asked === null) return null
  return <AskedDialog localKeys={asked.localKeys} onClose={close} />
}

type AskedProps = { readonly localKeys: readonly string[]; readonly onClose: () => void }

function AskedDialog({ localKeys, onClose }: AskedProps) {
  const { desktop } = useServices()
  const tell = ({ file, written }: Exported) => {
    onClose()
    const show = async () => {
      const shown = await desktop.files.reveal({ fileId: file.fileId })
      if (!shown.ok) notifyFailed(wordsFor(shown.error))
    }
    notifyAction(savedWords({ name: file.name, written, asked: localKeys.length }), {
      label: t`Show in folder`,
      act: () => void show(),
    })
  }
  const { state, start, stop } = useExport(localKeys, tell)
  const isBusy = state.at !== 'rest'
  return (
    <Dialog
      isOpen
      // What is being written is stopped by its own button, not by a stray key.
      onClose={isBusy ? () => undefined : onClose}
      title={plural(localKeys.length, { one: 'Export # customer', other: 'Export # customers' })}
      closeButtonProps={{ disabled: isBusy }}
      size="md"
    >
      {state.at === 'writing' ? (
        <Writing done={state.done} total={localKeys.length} onStop={stop} />
      ) : (
        <Form state={state} onStart={(kind) => void start(kind)} onCancel={onClose} />
      )}
    </Dialog>
  )
}

type FormProps = {
  readonly state: Exclude<ExportState, { at: 'writing' }>
  readonly onStart: (kind: FileKind) => void
  readonly onCancel: () => void
}

function Form({ state, onStart, onCancel }: FormProps) {
  const [format, setFormat] = useState<ExportFormat>('csv')
  const [separator, setSeparator] = useSeparator()
  const isAsking = state.at === 'asking'
  return (
    <Stack gap="md">
      <Radio.Group
        label={t`Format`}
        value={format}
        onChange={(value) => setFormat(exportFormats.find((known) => known === value) ?? 'csv')}
      >
        <Stack gap="xs" mt="xs">
          {exportFormats.map((value) => {
            const { label, description } = formatWords(value)
            return <Radio key={value} value={value} label={label} description={description} />
          })}
        </Stack>
      </Radio.Group>
      {format === 'csv' && (
        <NativeSelect
          label={t`Cells are separated by`}
          description={t`Choose the other one if everything opens in a single column.`}
          value={separator}
          data={csvSeparators.map((value) => ({ value, label: separatorWords(value) }))}
          onChange={(event) =>
            setSeparator(csvSeparators.find((known) => known === event.currentTarget.value) ?? separator)
          }
        />
      )}
      <Notice tone="warn" title={t`This file holds personal data`}>
        {warningWords(format)}
      </Notice>
      {state.at === 'rest' && state.error !== null && (
        <Notice tone="bad" role="alert">
          {wordsFor(state.error)}
        </Notice>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel} disabled={isAsking}>
          {t`Cancel`}
        </Button>
        <Button onClick={() => onStart({ format, separator })} loading={isAsking} data-autofocus>
          {t`Choose where to save…`}
        </Button>
      </Group>
    </Stack>
  )
}

/** What stands between the cells: as the agent chose last, else as Excel has it where the system's language is spoken. */
function useSeparator() {
  const { uiStore } = useServices()
  const chosen = useUi(({ csvSeparator }) => csvSeparator)
  const choose = (separator: CsvSeparator) => uiStore.getState().chooseCsvSeparator(separator)
  return [chosen ?? usualSeparator(navigator.language), choose] as const
}

type WritingProps = { readonly done: number; readonly total: number; readonly onStop: () => void }

function Writing({ done, total, onStop }: WritingProps) {
  const doneText = countWords(done)
  const totalText = countWords(total)
  return (
    <Stack gap="md" className={classes['writing'] ?? ''}>
      <p className={classes['count']}>{t`${doneText} of ${totalText} written`}</p>
      <Progress
        value={total === 0 ? 100 : (done / total) * 100}
        aria-label={t`Customers written`}
        transitionDuration={100}
      />
      <Group justify="flex-end">
        <Button variant="default" onClick={onStop} data-autofocus>
          {t`Stop`}
        </Button>
      </Group>
    </Stack>
  )
}
