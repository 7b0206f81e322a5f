import type { Customer } from '@renderer/data/workspace-session'
import { BYTE_ORDER_MARK, toCsvLine, type CsvSeparator } from '@shared/csv/csv-line'
import type { Workspace } from '@shared/domain/workspace'
import { columnNames, toCells } from './csv-columns'
import { instantText } from './instant-text'
import { JSON_VERSION, toJsonCustomer } from './json-customer'

export const exportFormats = ['csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** Where an export comes from, for whoever finds the file later. */
export type Origin = {
  readonly workspace: Pick<Workspace, 'name' | 'environment'>
  /** Epoch ms. */
  readonly exportedAt: number
}

type Batches = AsyncIterable<readonly Customer[]>

/** What a file is to be like; the separator is that of a CSV file. */
export type FileKind = { readonly format: ExportFormat; readonly separator: CsvSeparator }

/** The texts of a file, batch by batch: never more than one batch is held. */
export function fileTexts(
  { format, separator }: FileKind,
  batches: Batches,
  origin: Origin,
): AsyncGenerator<string> {
  return format === 'csv' ? csvTexts(batches, separator) : jsonTexts(batches, origin)
}

async function* csvTexts(batches: Batches, separator: CsvSeparator): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + toCsvLine(columnNames, separator)
  for await (const batch of batches)
    yield batch.map((customer) => toCsvLine(toCells(customer), separator)).join('')
}

async function* jsonTexts(batches: Batches, { workspace, exportedAt }: Origin): AsyncGenerator<string> {
  const { name, environment } = workspace
  const head = {
    format: 'outpost-customers',
    version: JSON_VERSION,
    exportedAt: instantText(exportedAt),
    workspace: { name, environment },
  }
  yield `${JSON.stringify(head).slice(0, -1)},"customers":[`
  let isFirst = true
  for await (const batch of batches) {
    const lines = batch.map((customer) => JSON.stringify(toJsonCustomer(customer)))
    if (lines.length === 0) continue
    yield `${isFirst ? '\n' : ',\n'}${lines.join(',\n')}`
    isFirst = false
  }
  yield '\n]}\n'
}
