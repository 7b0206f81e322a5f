import type { DiskGuard } from '@electron/main/services/disk/disk-guard'
import { storageError } from '@electron/main/services/files/storage-error'
import type { Handlers } from '@shared/ipc/contract'
import { err, ok } from '@shared/result'

/** The room on the disk. */
export function createStorageHandlers({ guard }: { guard: DiskGuard }): Handlers['storage'] {
  return {
    async check() {
      try {
        return ok(await guard.check())
      } catch (error) {
        return err(storageError(error))
      }
    },
  }
}
