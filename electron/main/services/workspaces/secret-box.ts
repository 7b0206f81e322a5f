import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'

/** Keeps texts that only this user on this computer can read. */
export type SecretBox = {
  /** Base64 of the sealed text; `secrets-unavailable` when the system offers no real protection. */
  seal(text: string): Promise<Result<string, AppError>>
  /** `secret-unreadable` when the system's key is no longer the one it was sealed with. */
  open(sealed: string): Promise<Result<string, AppError>>
}

/** The part of Electron's `safeStorage` that is used. */
export type SystemEncryption = {
  isAsyncEncryptionAvailable(): Promise<boolean>
  encryptStringAsync(text: string): Promise<Buffer>
  decryptStringAsync(sealed: Buffer): Promise<{ result: string }>
  getSelectedStorageBackend(): string
}

/** Linux backends that only pretend: their password is a constant, or was not asked for yet. */
const PRETENDED = new Set(['basic_text', 'unknown'])

/** A secret box on the operating system's own protection; there is no fallback in clear text. */
export function createSecretBox(deps: { system: SystemEncryption; platform: string }): SecretBox {
  const { system } = deps
  const isProtected = async () =>
    (await system.isAsyncEncryptionAvailable()) &&
    !(deps.platform === 'linux' && PRETENDED.has(system.getSelectedStorageBackend()))
  return {
    async seal(text) {
      if (!(await isProtected())) return unavailable()
      try {
        return ok((await system.encryptStringAsync(text)).toString('base64'))
      } catch {
        return unavailable()
      }
    },
    async open(sealed) {
      if (!(await isProtected())) return unavailable()
      try {
        return ok((await system.decryptStringAsync(Buffer.from(sealed, 'base64'))).result)
      } catch {
        // The text of the system's error differs by platform and says no more than this.
        return err(appError('secret-unreadable'))
      }
    },
  }
}

function unavailable(): Result<never, AppError> {
  return err(appError('secrets-unavailable'))
}
