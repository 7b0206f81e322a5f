import { Button, Checkbox, NativeSelect, Progress } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { IconChecklist, IconFileImport } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { withTarget, type ImportMapping } from '@renderer/data/import/import-mapping'
import { encodings } from '@renderer/data/import/decode-text'
import type { FileView } from '@renderer/data/import/import-view'
import { delimiters } from '@renderer/data/import/parse-cells'
import { countWords } from '@renderer/ui/number-words'
import { instantWords } from '@renderer/ui/time-words'
import { Notice } from '@renderer/ui/notice'
import type { ImportRecord } from '@renderer/data/import/import-record'
import { CustomerChoices } from './customer-choices'
import type { ImportFlow } from './import-flow'
import type { Mapping } from './import-phase'
import { rowCountWords } from './import-words'
import { TargetSelect } from './target-select'
import classes from './import-page.module.css'

type StepProps = { readonly phase: Mapping; readonly flow: ImportFlow }

/** What each column of the file holds. */
export function ColumnsStep({ phase, flow }: StepProps) {
  const { file, mapping, checked, former } = phase
  const isNothing = mapping.columns.every((target) => target === null)
  const checkWords = plural(file.rowCount, { one: 'Check # row', other: 'Check # rows' })
  const canCheck = checked === null && !isNothing
  useOffered([
    ...(canCheck ? [{ label: checkWords, icon: IconChecklist, run: () => void flow.check(phase) }] : []),
    { label: t`Another file`, icon: IconFileImport, run: () => flow.startOver() },
  ])
  return (
    <>
      <div className={classes['scrolled']}>
        {former !== null && <FormerNotice former={former} />}
        {file.raggedCount > 0 && (
          <Notice tone="warn">
            {plural(file.raggedCount, {
              one: '# row has more or fewer cells than the first. What is missing is empty, what is too much is left out.',
              other:
                '# rows have more or fewer cells than the first. What is missing is empty, what is too much is left out.',
            })}
          </Notice>
        )}
        <ReadingChoices file={file} flow={flow} />
        <CustomerChoices mapping={mapping} onChange={(next) => flow.map(next)} />
        <ColumnTable file={file} mapping={mapping} onChange={(next) => flow.map(next)} />
      </div>
      <footer className={classes['foot']}>
        <Button variant="default" onClick={() => flow.startOver()}>
          {t`Another file`}
        </Button>
        <span className={classes['grow']}>
          {checked !== null && <Progress value={checked * 100} aria-label={t`Rows checked`} />}
        </span>
        <Button loading={checked !== null} disabled={isNothing} onClick={() => void flow.check(phase)}>
          {checkWords}
        </Button>
      </footer>
    </>
  )
}

function FormerNotice({ former }: { former: ImportRecord }) {
  const at = instantWords(former.at)
  return (
    <Notice tone={former.isWhole ? 'quiet' : 'warn'}>
      {former.isWhole
        ? t`This file was imported on ${at}. Customers who are here already are left out of the next step.`
        : t`The import of this file on ${at} was interrupted. It goes on where it stopped: rows that are here already stay out.`}
    </Notice>
  )
}

function ReadingChoices({ file, flow }: { file: FileView; flow: ImportFlow }) {
  const { encoding, delimiter, hasHeaders } = file
  const reread = (patch: Partial<Pick<FileView, 'encoding' | 'delimiter' | 'hasHeaders'>>) =>
    void flow.reread({ encoding, delimiter, hasHeaders, ...patch })
  const names: Record<(typeof delimiters)[number], string> = {
    ',': t`Comma`,
    ';': t`Semicolon`,
    '\t': t`Tab`,
    '|': t`Vertical bar`,
  }
  return (
    <div className={classes['choices']}>
      <p className={classes['file']}>
        <b>{file.source === '' ? t`Pasted cells` : file.source}</b>
        <span>{rowCountWords(file.rowCount)}</span>
      </p>
      <NativeSelect
        label={t`Cells are separated by`}
        value={delimiter}
        data={delimiters.map((value) => ({ value, label: names[value] }))}
        onChange={(event) => {
          const chosen = delimiters.find((one) => one === event.currentTarget.value)
          if (chosen !== undefined) reread({ delimiter: chosen })
        }}
      />
      {encoding !== null && (
        <NativeSelect
          label={t`Encoding of the text`}
          value={encoding}
          data={encodings.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={(event) => {
            const chosen = encodings.find((one) => one === event.currentTarget.value)
            if (chosen !== undefined) reread({ encoding: chosen })
          }}
        />
      )}
      <Checkbox
        label={t`The first row names the columns`}
        checked={hasHeaders}
        onChange={(event) => reread({ hasHeaders: event.currentTarget.checked })}
      />
    </div>
  )
}

type TableProps = {
  readonly file: FileView
  readonly mapping: ImportMapping
  readonly onChange: (mapping: ImportMapping) => void
}

function ColumnTable({ file, mapping, onChange }: TableProps) {
  return (
    <table className={classes['columns']}>
      <thead>
        <tr>
          <th scope="col">{t`Column`}</th>
          <th scope="col">{t`First rows`}</th>
          <th scope="col">{t`Becomes`}</th>
        </tr>
      </thead>
      <tbody>
        {mapping.columns.map((target, column) => {
          const name = file.headers[column] ?? ''
          const number = countWords(column + 1)
          const label = name === '' ? t`Column ${number}` : name
          return (
            <tr key={column} data-unused={target === null || undefined}>
              <th scope="row">{label}</th>
              <td>{examplesOf(file, column)}</td>
              <td>
                <TargetSelect
                  label={t`${label} becomes`}
                  target={target}
                  onChange={(next) => onChange(withTarget(mapping, column, next))}
                />
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function examplesOf({ sample }: FileView, column: number): string {
  const cells = sample.map((row) => row[column]?.trim() ?? '').filter((cell) => cell !== '')
  return cells.slice(0, 3).join(' · ')
}
