import type { SettingsFile } from '@electron/main/services/files/settings-file'
import { environments } from '@shared/domain/workspace'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { z } from '@shared/zod'
import { SEALED_TEXT } from './secret-boxes'

const recordSchema = z.object({
  id: z.uuid(),
  name: z.string().min(1),
  environment: z.enum(environments),
  baseUrl: z.string(),
  keyHint: z.string(),
  createdAt: z.number(),
  sealedDataKey: z.string().regex(SEALED_TEXT),
  /** Null for practice workspaces. */
  sealedCredentials: z.string().regex(SEALED_TEXT).nullable(),
})

export const workspaceRecordsSchema = z.array(recordSchema)

/** A workspace as it is on disk; its secrets are sealed (`secret-boxes.ts`). */
export type WorkspaceRecord = z.infer<typeof recordSchema>
export type WorkspaceFile = SettingsFile<WorkspaceRecord[]>

type Changed = Result<WorkspaceRecord, AppError>

/** The record of one workspace. */
export function findRecord(file: WorkspaceFile, id: string): Changed {
  const records = file.read()
  if (!records.ok) return records
  const record = records.value.find((candidate) => candidate.id === id)
  return record === undefined ? err(appError('workspace-unknown')) : ok(record)
}

/** Adds a workspace whose name no other has. */
export function insertRecord(file: WorkspaceFile, record: WorkspaceRecord): Changed {
  const records = file.read()
  if (!records.ok) return records
  if (isTaken(records.value, record)) return err(appError('workspace-name-taken'))
  return stored(
    file.change((present) => [...present, record]),
    record,
  )
}

/** Replaces a workspace, whose name no other may have. */
export function replaceRecord(file: WorkspaceFile, record: WorkspaceRecord): Changed {
  const records = file.read()
  if (!records.ok) return records
  if (!records.value.some(({ id }) => id === record.id)) return err(appError('workspace-unknown'))
  if (isTaken(records.value, record)) return err(appError('workspace-name-taken'))
  const next = (present: WorkspaceRecord[]) =>
    present.map((candidate) => (candidate.id === record.id ? record : candidate))
  return stored(file.change(next), record)
}

/** Forgets a workspace and its secrets. */
export function removeRecord(file: WorkspaceFile, id: string): Result<void, AppError> {
  const record = findRecord(file, id)
  if (!record.ok) return record
  return file.change((present) => present.filter((candidate) => candidate.id !== id))
}

/** `name`, or `name 2`, `name 3`, … where that is taken. */
export function freeName(records: WorkspaceRecord[], name: string): string {
  const taken = new Set(records.map((record) => sameName(record.name)))
  let candidate = name
  for (let number = 2; taken.has(sameName(candidate)); number += 1) candidate = `${name} ${number}`
  return candidate
}

function isTaken(records: WorkspaceRecord[], { id, name }: WorkspaceRecord): boolean {
  return records.some((other) => other.id !== id && sameName(other.name) === sameName(name))
}

/** Names that look the same to a person are the same. */
function sameName(name: string): string {
  return name.normalize('NFKC').toLowerCase()
}

function stored(outcome: Result<void, AppError>, record: WorkspaceRecord): Changed {
  return outcome.ok ? ok(record) : outcome
}
