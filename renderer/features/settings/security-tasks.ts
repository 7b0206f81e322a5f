import { msg } from '@lingui/core/macro'
import { liveWords } from '@renderer/ui/live-words'
import type { AppError } from '@shared/errors'
import type { DesktopApi } from '@shared/ipc/contract'
import { ok, type Result } from '@shared/result'

/** What can be done with the passphrase, in words. */
export const securityTasks = liveWords({
  set: { title: msg`Set a passphrase`, action: msg`Set passphrase`, done: msg`The passphrase is set.` },
  change: {
    title: msg`Change passphrase`,
    action: msg`Change passphrase`,
    done: msg`The passphrase was changed.`,
  },
  remove: {
    title: msg`Remove passphrase`,
    action: msg`Remove passphrase`,
    done: msg`The passphrase was removed.`,
  },
  recovery: {
    title: msg`Make a new recovery key`,
    action: msg`Make recovery key`,
    done: msg`A new recovery key was made.`,
  },
})

export type SecurityTask = keyof typeof securityTasks
export type Typed = { readonly present: string; readonly passphrase: string }

/** Does it; answers the recovery key where one was made, else null. */
export async function carryOut(
  { passphrase: held }: Pick<DesktopApi, 'passphrase'>,
  task: SecurityTask,
  { present, passphrase }: Typed,
): Promise<Result<string | null, AppError>> {
  switch (task) {
    case 'set':
      return keyOf(await held.set({ passphrase }))
    case 'recovery':
      return keyOf(await held.makeRecoveryKey({ present }))
    case 'change':
      return nothingOf(await held.change({ present, passphrase }))
    case 'remove':
      return nothingOf(await held.remove({ present }))
  }
}

/** Whether the task asks for a new passphrase, and for the present one. */
export function asksFor(task: SecurityTask) {
  return { present: task !== 'set', next: task === 'set' || task === 'change' }
}

function keyOf(made: Result<{ recoveryKey: string }, AppError>): Result<string, AppError> {
  return made.ok ? ok(made.value.recoveryKey) : made
}

function nothingOf(done: Result<undefined, AppError>): Result<null, AppError> {
  return done.ok ? ok(null) : done
}
