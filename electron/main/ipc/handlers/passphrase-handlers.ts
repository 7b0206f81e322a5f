import type { Passphrase } from '@electron/main/services/lock/passphrase'
import type { Handlers } from '@shared/ipc/contract'

/** The passphrase of the app. */
export function createPassphraseHandlers({
  passphrase: held,
}: {
  passphrase: Passphrase
}): Handlers['passphrase'] {
  return {
    set: ({ passphrase }) => held.set(passphrase),
    change: ({ present, passphrase }) => held.change(present, passphrase),
    remove: ({ present }) => held.remove(present),
    makeRecoveryKey: ({ present }) => held.makeRecoveryKey(present),
  }
}
