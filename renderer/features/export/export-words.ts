import { plural, t } from '@lingui/core/macro'
import type { CsvSeparator } from '@shared/csv/csv-line'
import type { ExportFormat } from './file-texts'

/** What a format is called and for. */
export function formatWords(format: ExportFormat): { label: string; description: string } {
  switch (format) {
    case 'csv':
      return {
        label: t`CSV, for a spreadsheet`,
        description: t`One line for each customer. Opens in Excel and can be imported again.`,
      }
    case 'json':
      return {
        label: t`JSON, for another program`,
        description: t`Everything Outpost knows: what was typed, all that the server said, and what happened when.`,
      }
  }
}

/** What a separator of cells is called. */
export function separatorWords(separator: CsvSeparator): string {
  return separator === ',' ? t`Comma` : t`Semicolon`
}

/** What the agent must know before a file is written. */
export function warningWords(format: ExportFormat): string {
  return format === 'csv'
    ? t`Names, phone numbers, e-mail and postal addresses will be in it, unencrypted: whoever gets the file can read them. It goes only where you save it; keep it out of shared folders, and delete it when you no longer need it.`
    : t`Names, phone numbers, e-mail and postal addresses, the server’s whole answers and your notes will be in it, unencrypted: whoever gets the file can read them. It goes only where you save it; keep it out of shared folders, and delete it when you no longer need it.`
}

type Saved = { readonly name: string; readonly written: number; readonly asked: number }

/** What came of an export. */
export function savedWords({ name, written, asked }: Saved): string {
  const missing = asked - written
  const saved = plural(written, {
    one: `# customer saved in ${name}.`,
    other: `# customers saved in ${name}.`,
  })
  if (missing === 0) return saved
  const left = plural(missing, {
    one: 'One was removed in the meantime and is not in it.',
    other: '# were removed in the meantime and are not in it.',
  })
  return `${saved} ${left}`
}
