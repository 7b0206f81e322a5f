import { join } from 'node:path'
import { syncFolder, syncFolderNow } from '@electron/main/services/files/sync-folder'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { expect, it } from 'vitest'

it.each(['', 'that the system does not open'])('is content with a folder %s', async (name) => {
  const folder = join(temporaryFolder(), name)
  await expect(syncFolder(folder)).resolves.toBeUndefined()
  expect(() => syncFolderNow(folder)).not.toThrow()
})
