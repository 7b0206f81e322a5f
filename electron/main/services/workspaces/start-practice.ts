import type { SealedFile } from '@electron/main/services/files/sealed-file'
import { createPracticeApi, type PracticeApi } from '@electron/practice-api/practice-api'
import { createPracticeSend } from '@electron/practice-api/practice-send'
import { practiceStateSchema, type PracticeState } from '@electron/practice-api/state/practice-state'
import type { SendRequest } from '@shared/api/exchange'
import type { Clock } from '@shared/clock'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { Credentials } from './credential-store'

/** The server of one practice workspace, in this process. */
export type PracticeServer = {
  readonly api: PracticeApi
  readonly send: SendRequest
  /** Good for this run only. */
  readonly credentials: Credentials
}

/** Starts a practice API where it left off; with a few customers when it never ran or its file is damaged, which is then set aside. */
export async function startPractice(deps: {
  file: SealedFile
  seed: () => PracticeState
  clock: Clock
  randomUuid: () => string
  onStartedOver: (aside: string) => void
}): Promise<Result<PracticeServer, AppError>> {
  const { file, clock, randomUuid } = deps
  const stored = await readOrSetAside(file, deps.onStartedOver)
  if (!stored.ok) return stored
  const credentials = { apiKey: randomUuid(), apiSecret: randomUuid() }
  const api = createPracticeApi({
    clock,
    randomUuid,
    credentials,
    state: stored.value ?? deps.seed(),
    onChange: (next) => file.write(next),
  })
  return ok({ api, send: createPracticeSend(api), credentials })
}

async function readOrSetAside(file: SealedFile, onStartedOver: (aside: string) => void) {
  const state = await readState(file)
  if (state.ok || state.error.code !== 'row-damaged') return state
  const aside = await file.setAside()
  if (!aside.ok) return aside
  onStartedOver(aside.value)
  return ok(null)
}

async function readState(file: SealedFile): Promise<Result<PracticeState | null, AppError>> {
  const content = await file.read()
  if (!content.ok) return content
  if (content.value === undefined) return ok(null)
  const state = practiceStateSchema.safeParse(content.value)
  return state.success ? ok(state.data) : err(appError('row-damaged', 'practice state'))
}
