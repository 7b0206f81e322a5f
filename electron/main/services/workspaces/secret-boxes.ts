import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { createSealer, type RandomBytes } from '@shared/seal'
import type { SecretBox } from './secret-box'

/**
 * Where a workspace's secrets are sealed. Without a passphrase, both kinds by the system. With one, a data key under the
 * lock key alone, so that passphrase and recovery key open the drafts even when the system's key is lost; credentials
 * under the lock key and then by the system, so that neither a signed-in computer nor the passphrase alone gives them.
 */
export type SecretBoxes = { readonly dataKeys: SealBox; readonly credentials: SealBox }

/** `locked` while the lock key is needed and not here; `passphrase-needed` where nothing else could protect. */
export type SealBox = Pick<SecretBox, 'seal' | 'open' | 'renew'>

/** Null when there is no passphrase. */
export type GetLockKey = () => Result<Uint8Array | null, AppError>

type Deps = { system: SecretBox; lockKey: GetLockKey; randomBytes: RandomBytes }

const UNDER_LOCK = 'lock:'
/** Sealed by the system, or under the lock key, or both: then the second text is inside the first. */
export const SEALED_TEXT = new RegExp(`^(${UNDER_LOCK})?[A-Za-z0-9+/]+={0,2}$`)
const place = { table: 'lock', rowKey: 'secret' }

/** Whether a sealed text opens with the lock key and nothing else. */
export function isUnderLock(sealed: string): boolean {
  return sealed.startsWith(UNDER_LOCK)
}

/** The two boxes over the system's own. */
export function createSecretBoxes(deps: Deps): SecretBoxes {
  const { system, lockKey } = deps
  const open = async (sealed: string): Promise<Result<string, AppError>> => {
    if (isUnderLock(sealed)) return openUnderLock(deps, sealed)
    const text = await system.open(sealed)
    return text.ok && isUnderLock(text.value) ? openUnderLock(deps, text.value) : text
  }
  const renew = (sealed: string) => (isUnderLock(sealed) ? Promise.resolve(null) : system.renew(sealed))
  const seal = async (text: string, finish: (underLock: string) => Promise<Result<string, AppError>>) => {
    const key = lockKey()
    if (!key.ok) return key
    if (key.value !== null) return finish(sealUnderLock(deps, key.value, text))
    const sealed = await system.seal(text)
    return isUnavailable(sealed) ? err(appError('passphrase-needed')) : sealed
  }
  return {
    dataKeys: { open, renew, seal: (text) => seal(text, (sealed) => Promise.resolve(ok(sealed))) },
    credentials: {
      open,
      renew,
      seal: (text) =>
        seal(text, async (underLock) => {
          const sealed = await system.seal(underLock)
          return isUnavailable(sealed) ? ok(underLock) : sealed
        }),
    },
  }
}

function sealUnderLock({ randomBytes }: Deps, key: Uint8Array, text: string): string {
  const sealed = createSealer({ key, workspaceId: 'outpost', randomBytes }).seal(place, text)
  return UNDER_LOCK + Buffer.from(sealed).toString('base64')
}

function openUnderLock({ lockKey, randomBytes }: Deps, sealed: string): Result<string, AppError> {
  const key = lockKey()
  if (!key.ok) return key
  if (key.value === null) return err(appError('secret-unreadable'))
  const bytes = new Uint8Array(Buffer.from(sealed.slice(UNDER_LOCK.length), 'base64'))
  const opened = createSealer({ key: key.value, workspaceId: 'outpost', randomBytes }).open(place, bytes)
  return opened.ok && typeof opened.value === 'string' ? ok(opened.value) : err(appError('secret-unreadable'))
}

function isUnavailable(sealed: Result<string, AppError>): boolean {
  return !sealed.ok && sealed.error.code === 'secrets-unavailable'
}
