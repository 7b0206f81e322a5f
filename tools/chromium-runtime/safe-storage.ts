import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { SafeStorage } from 'electron'
import { app } from './app.ts'
import { settings } from './settings.ts'

const ALGORITHM = 'aes-256-gcm'
const HEADER = Buffer.from('dev1')
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** For development only: the key lies in a file beside what it protects. */
export const safeStorage = {
  isAsyncEncryptionAvailable: () => Promise.resolve(settings.safeStorage !== 'unavailable'),
  getSelectedStorageBackend: () => (settings.safeStorage === 'basic_text' ? 'basic_text' : 'gnome_libsecret'),
  encryptStringAsync: async (text: string) => {
    await Promise.resolve()
    return encrypt(text)
  },
  decryptStringAsync: async (sealed: Buffer) => {
    await Promise.resolve()
    return { result: decrypt(sealed), shouldReEncrypt: false }
  },
} satisfies Partial<SafeStorage>

function encrypt(text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(ALGORITHM, key(), nonce)
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([HEADER, nonce, cipher.getAuthTag(), body])
}

function decrypt(sealed: Buffer): string {
  try {
    const nonce = sealed.subarray(HEADER.length, HEADER.length + NONCE_BYTES)
    const bodyAt = HEADER.length + NONCE_BYTES + TAG_BYTES
    const decipher = createDecipheriv(ALGORITHM, key(), nonce)
    decipher.setAuthTag(sealed.subarray(HEADER.length + NONCE_BYTES, bodyAt))
    return Buffer.concat([decipher.update(sealed.subarray(bodyAt)), decipher.final()]).toString('utf8')
  } catch (cause) {
    throw new Error('Error while decrypting the ciphertext provided to safeStorage.', { cause })
  }
}

function key(): Buffer {
  if (settings.safeStorage === 'unavailable') throw new Error('Error: Encryption is not available.')
  const name = settings.safeStorage === 'key-lost' ? 'safe-storage-new.key' : 'safe-storage.key'
  const file = path.join(app.getPath('userData'), name)
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600 })
  return readFileSync(file)
}
