import type { AppLock } from '@electron/main/services/lock/app-lock'
import type { Handlers } from '@shared/ipc/contract'
import { ok } from '@shared/result'

/** Locking and unlocking. */
export function createLockHandlers({ lock }: { lock: AppLock }): Handlers['lock'] {
  return {
    status: async () => ok(await lock.status()),
    close: () => lock.close(),
    open: ({ passphrase }) => lock.open(passphrase),
    openByTouch: () => lock.openByTouch(),
    recover: ({ recoveryKey, passphrase }) => lock.recover(recoveryKey, passphrase),
    choose: (choices) => lock.choose(choices),
    useTouchId: ({ isOn }) => lock.useTouchId(isOn),
  }
}
