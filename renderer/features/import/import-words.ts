import type { MessageDescriptor } from '@lingui/core'
import { i18n } from '@lingui/core'
import { msg, plural, t } from '@lingui/core/macro'
import type { CellsProblem } from '@renderer/data/import/parse-cells'
import type { LookAlike } from '@renderer/data/look-alike'
import type { ImportField, TypeSource } from '@renderer/data/import/import-mapping'
import type { CellProblem, Twin } from '@renderer/data/import/import-view'
import { MAX_BYTES, MAX_CELL, MAX_COLUMNS, MAX_ROWS } from '@renderer/data/import/parse-cells'
import { fieldProblemWords } from '@renderer/ui/field-words'
import { countWords, listWords } from '@renderer/ui/number-words'
import type { Likeness } from '@shared/duplicates/likeness'
import type { ChoiceProblem } from './import-phase'

const targets: Readonly<Record<string, MessageDescriptor>> = {
  type: msg`Business or individual`,
  businessName: msg`Business name`,
  fullName: msg`Full name`,
  prefix: msg`Prefix`,
  firstName: msg`First name`,
  middleName: msg`Middle name`,
  lastName: msg`Last name`,
  suffix: msg`Suffix`,
  'primaryPhoneNumber.number': msg`Phone number`,
  'primaryPhoneNumber.type': msg`Phone type`,
  'primaryPhoneNumber.extension': msg`Extension`,
  'primaryPhoneNumber.provider': msg`Phone provider`,
  'primaryEmail.value': msg`Email`,
  externalId: msg`External ID`,
  metadata: msg`Metadata, named as the column`,
}

const parts: Readonly<Record<string, MessageDescriptor>> = {
  type: msg`Address type`,
  streetLine1: msg`Street`,
  streetLine2: msg`Street line 2`,
  streetLine3: msg`Street line 3`,
  streetLine4: msg`Street line 4`,
  streetLine5: msg`Street line 5`,
  apartmentNumber: msg`Apartment`,
  cityName: msg`City`,
  stateCode: msg`State or province`,
  zipCode: msg`ZIP or postal code`,
  countryCode: msg`Country`,
  'name.firstName': msg`Recipient first name`,
  'name.middleName': msg`Recipient middle name`,
  'name.lastName': msg`Recipient last name`,
}

/** What a column can hold, as the form calls it; an address part without its address. */
export function targetWords(key: string): string {
  const known = targets[key] ?? parts[key.replace(/^addresses\[\d\]\./, '')]
  return known === undefined ? key : i18n._(known)
}

/** The head of a column of the dry run: pairs by their own name, parts of the second address with its number. */
export function columnWords({ key, header }: Pick<ImportField, 'key' | 'header'>): string {
  if (key.startsWith('metadata:')) return header
  const part = targetWords(key)
  return key.startsWith('addresses[1]') ? t`${part} (address 2)` : part
}

/** All that is wrong with a cell; empty when nothing is. What is missing is named where the cell gives several fields. */
export function cellProblemWords(
  problems: readonly CellProblem[],
  field: Pick<ImportField, 'key' | 'header'>,
): string {
  const wrong = problems.filter(({ key }) => key === field.key)
  return wrong.map((problem) => problemWords(problem, field)).join(' ')
}

function problemWords(problem: CellProblem, field: Pick<ImportField, 'key' | 'header'>): string {
  const { part, code } = problem
  const missing = code === 'required' && part !== undefined ? missingParts[part] : undefined
  if (missing !== undefined) return i18n._(missing)
  const label = part === undefined || part === 'name' ? columnWords(field) : targetWords(part)
  return fieldProblemWords(problem, label)
}

const missingParts: Readonly<Record<string, MessageDescriptor>> = {
  firstName: msg`First name is missing.`,
  lastName: msg`Last name is missing.`,
  name: msg`The column has no name.`,
}

export function typeSourceWords(source: TypeSource): string {
  switch (source) {
    case 'column':
      return t`As the column says`
    case 'by-name':
      return t`Businesses where there is a business name, else individuals`
    case 'BUSINESS':
      return t`All businesses`
    case 'INDIVIDUAL':
      return t`All individuals`
  }
}

/** Why a file or a text cannot be imported, and what to do. */
export function choiceWords(problem: ChoiceProblem): string {
  switch (problem.code) {
    case 'too-big': {
      const megabytes = countWords(MAX_BYTES / 1_000_000)
      return t`This file is too big: at most ${megabytes} MB. Split it and import the parts.`
    }
    case 'workbook':
      return t`This is an Excel workbook. Save it as “CSV UTF-8” in Excel, or copy its cells and paste them here.`
    case 'not-text':
      return t`This is not a text file. Outpost imports CSV files, and cells that were copied from a sheet.`
    case 'empty':
      return t`There is nothing in it. A row is a customer, and a column a field.`
    default:
      return rowsProblemWords(problem)
  }
}

function rowsProblemWords(problem: Exclude<CellsProblem, { code: 'empty' }>): string {
  switch (problem.code) {
    case 'too-many-rows': {
      const most = countWords(MAX_ROWS - 1)
      return t`There are too many rows: at most ${most} at a time. Split the file and import the parts.`
    }
    case 'too-many-columns': {
      const most = countWords(MAX_COLUMNS)
      return t`There are too many columns: at most ${most}. Delete those that no customer needs.`
    }
    case 'quote-open': {
      const row = countWords(problem.line)
      return t`A quote that opens in row ${row} is never closed, so nobody can tell where its cell ends.`
    }
    case 'cell-too-long': {
      const row = countWords(problem.line)
      const most = countWords(MAX_CELL)
      return t`A cell in row ${row} has more than ${most} characters. A quote is probably missing near it.`
    }
  }
}

const reasons: Readonly<Record<Likeness, MessageDescriptor>> = {
  email: msg`same email`,
  phone: msg`same phone number`,
  'external-id': msg`same external ID`,
  name: msg`same name`,
  'similar-name': msg`similar name`,
  contact: msg`same name as a contact`,
}

function reasonWords(found: readonly Likeness[]): string {
  return listWords(found.map((likeness) => i18n._(reasons[likeness])))
}

/** Who a row looks like, and why. */
export function likeWords({ customer, reasons: found }: LookAlike): string {
  const name = customer.name || customer.person || customer.email || customer.serverId
  const why = reasonWords(found)
  return t`May be here already: ${name}, ${why}`
}

export function twinWords({ line, reasons: found }: Twin): string {
  const row = countWords(line)
  const why = reasonWords(found)
  return t`Like row ${row}: ${why}`
}

/** How many drafts the button makes. */
export function stageWords(count: number): string {
  return plural(count, { one: 'Stage # draft', other: 'Stage # drafts' })
}

export function stagedWords(count: number): string {
  return plural(count, { one: '# draft staged.', other: '# drafts staged.' })
}

export function rowCountWords(count: number): string {
  return plural(count, { one: '# row', other: '# rows' })
}
