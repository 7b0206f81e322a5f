import { writeFile } from 'node:fs/promises'
import { storageError } from '@electron/main/services/files/storage-error'
import type { AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'

/** Writes a text to the file that `askForFile` names; false when the agent named none. */
export async function saveText(
  askForFile: () => Promise<string | null>,
  text: string,
): Promise<Result<boolean, AppError>> {
  const file = await askForFile()
  if (file === null) return ok(false)
  try {
    await writeFile(file, text, { mode: 0o600 })
    return ok(true)
  } catch (error) {
    return err(storageError(error))
  }
}
