import { bytesToHex, hexToBytes } from '@noble/ciphers/utils.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/ciphers/utils.js'
import { createSealer, DATA_KEY_BYTES, type RandomBytes } from '@shared/seal'
import { PRESENT_COST, type Cost, type DeriveKey } from './derive-key'
import type { LockRecord } from './lock-record'

type PassphraseWrap = LockRecord['passphrase']
type RecoveryWrap = NonNullable<LockRecord['recovery']>

const SALT_BYTES = 16

/** Wraps the lock key and opens the wraps again; a wrong key is told by the seal's tag, compared in constant time. */
export type KeyWraps = {
  byPassphrase(key: Uint8Array, passphrase: string): Promise<PassphraseWrap>
  openByPassphrase(wrap: PassphraseWrap, passphrase: string): Promise<Uint8Array | null>
  byRecovery(key: Uint8Array, secret: Uint8Array): RecoveryWrap
  openByRecovery(wrap: RecoveryWrap, secret: Uint8Array): Uint8Array | null
}

/** Makes the wraps; tests give a cheaper `derive` or `cost`. */
export function createKeyWraps(deps: { derive: DeriveKey; randomBytes: RandomBytes; cost?: Cost }): KeyWraps {
  const { derive, randomBytes, cost = PRESENT_COST } = deps
  const newSalt = () => randomBytes(SALT_BYTES)
  return {
    async byPassphrase(key, passphrase) {
      const salt = newSalt()
      const wrapping = await derive(passphrase, salt, cost)
      return { salt: toBase64(salt), cost, wrap: wrap({ wrapping, purpose: 'passphrase', randomBytes }, key) }
    },
    async openByPassphrase(stored, passphrase) {
      const wrapping = await derive(passphrase, fromBase64(stored.salt), stored.cost)
      return unwrap({ wrapping, purpose: 'passphrase', randomBytes }, stored.wrap)
    },
    byRecovery(key, secret) {
      const salt = newSalt()
      const wrapping = deriveByHkdf(secret, salt)
      return { salt: toBase64(salt), wrap: wrap({ wrapping, purpose: 'recovery', randomBytes }, key) }
    },
    openByRecovery(stored, secret) {
      const wrapping = deriveByHkdf(secret, fromBase64(stored.salt))
      return unwrap({ wrapping, purpose: 'recovery', randomBytes }, stored.wrap)
    },
  }
}

type Wrapping = { wrapping: Uint8Array; purpose: 'passphrase' | 'recovery'; randomBytes: RandomBytes }

function sealerOf({ wrapping, randomBytes }: Wrapping) {
  return createSealer({ key: wrapping, workspaceId: 'outpost', randomBytes })
}

function wrap(by: Wrapping, key: Uint8Array): string {
  const sealed = sealerOf(by).seal({ table: 'lock', rowKey: by.purpose }, bytesToHex(key))
  by.wrapping.fill(0)
  return toBase64(sealed)
}

function unwrap(by: Wrapping, stored: string): Uint8Array | null {
  const opened = sealerOf(by).open({ table: 'lock', rowKey: by.purpose }, fromBase64(stored))
  by.wrapping.fill(0)
  if (!opened.ok || typeof opened.value !== 'string') return null
  const key = hexToBytes(opened.value)
  return key.length === DATA_KEY_BYTES ? key : null
}

/** A recovery key is random, so nothing is gained by making each guess dear. */
function deriveByHkdf(secret: Uint8Array, salt: Uint8Array): Uint8Array {
  return hkdf(sha256, secret, salt, utf8ToBytes('outpost/recovery'), DATA_KEY_BYTES)
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64')
}

function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
