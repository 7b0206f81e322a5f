import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'

/** Keeps texts that only this user on this computer can read. */
export type SecretBox = {
  /** Whether the system really protects what is sealed. */
  isAvailable(): Promise<boolean>
  /** Base64 of the sealed text; `secrets-unavailable` when the system offers no real protection. */
  seal(text: string): Promise<Result<string, AppError>>
  /** `secret-unreadable` when the system's key is no longer the one it was sealed with. */
  open(sealed: string): Promise<Result<string, AppError>>
  /** The same text sealed anew where the system has a newer or better key for it; null where it has none, or on any failure. */
  renew(sealed: string): Promise<string | null>
}

/** The part of Electron's `safeStorage` that is used. */
export type SystemEncryption = {
  isAsyncEncryptionAvailable(): Promise<boolean>
  encryptStringAsync(text: string): Promise<Buffer>
  decryptStringAsync(sealed: Buffer): Promise<{ result: string; shouldReEncrypt: boolean }>
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
    isAvailable: isProtected,
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
        return ok((await decrypt(system, sealed)).text)
      } catch {
        // The text of the system's error differs by platform and says no more than this.
        return err(appError('secret-unreadable'))
      }
    },
    async renew(sealed) {
      try {
        if (!(await isProtected())) return null
        const { text, isStale } = await decrypt(system, sealed)
        if (!isStale) return null
        const renewed = (await system.encryptStringAsync(text)).toString('base64')
        // The old seal is given up for it, so it must be good.
        return (await decrypt(system, renewed)).text === text ? renewed : null
      } catch {
        return null
      }
    },
  }
}

/** After a change of keys the system wants to be asked a second time. */
async function decrypt(
  system: SystemEncryption,
  sealed: string,
): Promise<{ text: string; isStale: boolean }> {
  const bytes = Buffer.from(sealed, 'base64')
  const { result, shouldReEncrypt: isStale } = await system.decryptStringAsync(bytes)
  return { text: isStale ? (await system.decryptStringAsync(bytes)).result : result, isStale }
}

function unavailable(): Result<never, AppError> {
  return err(appError('secrets-unavailable'))
}
