import { mkdir } from 'node:fs/promises'
import { createSealedFile } from '@electron/main/services/files/sealed-file'
import { storageError } from '@electron/main/services/files/storage-error'
import { openJournal, type Journal } from '@electron/main/services/journal/journal'
import { seedState } from '@electron/practice-api/state/seed'
import type { Clock } from '@shared/clock'
import type { AppError } from '@shared/errors'
import { err, type Result } from '@shared/result'
import { createSealer, deriveKey, type RandomBytes, type Sealer } from '@shared/seal'
import { startPractice, type PracticeServer } from './start-practice'
import type { WorkspaceList } from './workspace-list'
import { workspacePaths } from './workspace-paths'

type Outcome<T> = Promise<Result<T, AppError>>

type Deps = {
  workspaces: WorkspaceList
  userData: string
  clock: Clock
  randomBytes: RandomBytes
  randomUuid: () => string
  onPracticeStartedOver: (aside: string) => void
  makeRoom: () => void
}

/** Opens the files of workspaces, each sealed with a key of its own that comes from the workspace's data key. */
export function createOpenWorkspace(deps: Deps) {
  const sealerFor = async (workspaceId: string, purpose: string): Outcome<Sealer> => {
    const dataKey = await deps.workspaces.dataKey(workspaceId)
    if (!dataKey.ok) return dataKey
    const key = deriveKey(dataKey.value, purpose)
    return { ok: true, value: createSealer({ key, workspaceId, randomBytes: deps.randomBytes }) }
  }
  return {
    openJournal: async (workspaceId: string): Outcome<Journal> => {
      const sealer = await sealerFor(workspaceId, 'journal')
      if (!sealer.ok) return sealer
      const { folder, journal } = workspacePaths(deps.userData, workspaceId)
      try {
        await mkdir(folder, { recursive: true })
      } catch (error) {
        return err(storageError(error))
      }
      return openJournal({ file: journal, sealer: sealer.value, makeRoom: deps.makeRoom })
    },
    startPractice: async (workspaceId: string): Outcome<PracticeServer> => {
      const sealer = await sealerFor(workspaceId, 'practice')
      if (!sealer.ok) return sealer
      const path = workspacePaths(deps.userData, workspaceId).practice
      const file = createSealedFile({ ...deps, path, sealer: sealer.value, table: 'practice' })
      return startPractice({ ...deps, file, seed: seedState, onStartedOver: deps.onPracticeStartedOver })
    },
  }
}
