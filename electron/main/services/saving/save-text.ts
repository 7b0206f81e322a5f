import type { FileWish } from '@shared/domain/saved-file'
import type { AppError } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import type { Saving } from './saving'

/** Saves a text where the agent says; false when the agent names no place. */
export async function saveText(
  saving: Saving,
  wish: FileWish,
  text: string,
): Promise<Result<boolean, AppError>> {
  const begun = await saving.begin(wish)
  if (!begun.ok || begun.value === null) return begun.ok ? ok(false) : begun
  const { fileId } = begun.value
  const written = await saving.append(fileId, text)
  const finished = written.ok ? await saving.finish(fileId) : written
  return finished.ok ? ok(true) : finished
}
