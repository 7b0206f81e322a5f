import type { SettingsFile } from '@electron/main/services/files/settings-file'
import { initialLockChoices, lockChoicesSchema } from '@shared/domain/lock'
import { z } from '@shared/zod'

/** What is remembered of the lock beside its key; nothing in it is secret. */
export const lockMemorySchema = z.object({
  choices: lockChoicesSchema,
  usesTouchId: z.boolean(),
  /** Wrong passphrases since the last right one. */
  wrongTries: z.number().int().min(0),
})

export type LockMemory = z.infer<typeof lockMemorySchema>
export type LockFile = SettingsFile<LockMemory>

export const initialLockMemory: LockMemory = {
  choices: initialLockChoices,
  usesTouchId: false,
  wrongTries: 0,
}

/** What is remembered, or the beginning where it cannot be read: nobody is locked out by a damaged convenience. */
export function readLockMemory(file: LockFile): LockMemory {
  const memory = file.read()
  return memory.ok ? memory.value : initialLockMemory
}
