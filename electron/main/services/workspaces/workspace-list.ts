import type { Clock } from '@shared/clock'
import type { Environment, Workspace } from '@shared/domain/workspace'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { RandomBytes } from '@shared/seal'
import type { InTurn } from '@electron/main/services/lock/turns'
import { openCredentials, openDataKey, sealNewDataKey, type Credentials } from './credential-store'
import { renewSeals } from './renew-seals'
import type { SealBox, SecretBoxes } from './secret-boxes'
import { createAccess, editAccess, type Access, type AccessEdit } from './workspace-access'
import {
  findRecord,
  freeName,
  insertRecord,
  removeRecord,
  replaceRecord,
  type WorkspaceFile,
  type WorkspaceRecord,
} from './workspace-file'

export type NewWorkspace = Credentials & {
  readonly name: string
  readonly environment: Exclude<Environment, 'practice'>
  readonly baseUrl: string
}

type Outcome<T> = Promise<Result<T, AppError>>

/** The workspaces of this computer and their secrets. */
export type WorkspaceList = {
  list(): Outcome<Workspace[]>
  get(workspaceId: string): Outcome<Workspace>
  add(input: NewWorkspace): Outcome<Workspace>
  addPractice(): Outcome<Workspace>
  /** Says whether address or credentials are now others, so that what was built on the old ones must go. */
  edit(
    input: AccessEdit & { readonly workspaceId: string; readonly name: string },
  ): Outcome<{ workspace: Workspace; hasNewAccess: boolean }>
  remove(workspaceId: string): Outcome<void>
  record(workspaceId: string): Result<WorkspaceRecord, AppError>
  dataKey(workspaceId: string): Outcome<Uint8Array>
  /** Those that belong to the address in the same record. */
  credentials(record: WorkspaceRecord): Outcome<Credentials>
}

type Deps = {
  file: WorkspaceFile
  boxes: SecretBoxes
  clock: Pick<Clock, 'now'>
  createId: () => string
  randomBytes: RandomBytes
  /** Changes wait for one another: what is sealed must still be sealed the right way when it is written. */
  inTurn: InTurn
  /** How a practice workspace is called at first. */
  practiceName: () => string
}

const PRACTICE_ACCESS: Access = { baseUrl: '', keyHint: '', sealedCredentials: null }

/** Keeps the workspaces in one settings file. Secrets are sealed first; the file is changed last, in one step. */
export function createWorkspaceList(deps: Deps): WorkspaceList {
  const { file, inTurn } = deps
  const box = deps.boxes.credentials
  return {
    async list() {
      const records = file.read()
      if (!records.ok) return records
      return ok(await Promise.all(records.value.map((record) => toWorkspace(box, record))))
    },
    get: (workspaceId) => shown(box, findRecord(file, workspaceId)),
    add: ({ name, environment, ...input }) =>
      inTurn(async () => {
        const access = await createAccess(box, input)
        return access.ok ? addRecord(deps, { name, environment, ...access.value }) : access
      }),
    addPractice: () =>
      inTurn(async () => {
        const records = file.read()
        if (!records.ok) return records
        const name = freeName(records.value, deps.practiceName())
        return addRecord(deps, { name, environment: 'practice', ...PRACTICE_ACCESS })
      }),
    edit: (input) => inTurn(() => editRecord(deps, input)),
    // A passphrase that is set meanwhile would else write back what it read before.
    remove: (workspaceId) => inTurn(() => Promise.resolve(removeRecord(file, workspaceId))),
    record: (workspaceId) => findRecord(file, workspaceId),
    dataKey: (workspaceId) =>
      inTurn(async () => {
        const record = findRecord(file, workspaceId)
        if (!record.ok) return record
        const key = await openDataKey(deps.boxes.dataKeys, record.value.sealedDataKey)
        if (key.ok) await renewSeals(deps, record.value)
        return key
      }),
    credentials: ({ baseUrl, sealedCredentials }) =>
      sealedCredentials === null
        ? Promise.resolve(err(appError('credentials-needed')))
        : openCredentials(box, { baseUrl, sealedCredentials }),
  }
}

async function addRecord(
  deps: Deps,
  record: Omit<WorkspaceRecord, 'id' | 'createdAt' | 'sealedDataKey'>,
): Outcome<Workspace> {
  const sealedDataKey = await sealNewDataKey(deps.boxes.dataKeys, deps.randomBytes)
  if (!sealedDataKey.ok) return sealedDataKey
  const [id, createdAt] = [deps.createId(), deps.clock.now()]
  return shown(
    deps.boxes.credentials,
    insertRecord(deps.file, { ...record, id, createdAt, sealedDataKey: sealedDataKey.value }),
  )
}

async function editRecord(
  { file, boxes }: Deps,
  input: Parameters<WorkspaceList['edit']>[0],
): ReturnType<WorkspaceList['edit']> {
  const box = boxes.credentials
  const before = findRecord(file, input.workspaceId)
  if (!before.ok) return before
  const access = await editAccess(box, before.value, input)
  if (!access.ok) return access
  const after = await shown(box, replaceRecord(file, { ...before.value, ...access.value, name: input.name }))
  return after.ok ? ok({ workspace: after.value, hasNewAccess: access.value !== null }) : after
}

async function shown(box: SealBox, record: Result<WorkspaceRecord, AppError>): Outcome<Workspace> {
  return record.ok ? ok(await toWorkspace(box, record.value)) : record
}

async function toWorkspace(box: SealBox, record: WorkspaceRecord): Promise<Workspace> {
  const { id, name, environment, baseUrl, keyHint, createdAt, sealedCredentials } = record
  const opened =
    sealedCredentials === null ? null : await openCredentials(box, { baseUrl, sealedCredentials })
  const isUnreadable = opened?.ok === false && opened.error.code === 'secret-unreadable'
  const credentials = isUnreadable ? 'unreadable' : 'ready'
  return { id, name, environment, baseUrl, keyHint, createdAt, credentials }
}
