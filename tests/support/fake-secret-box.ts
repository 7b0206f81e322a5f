import type { SystemEncryption } from '@electron/main/services/workspaces/secret-box'

/** An operating system's secret protection that can be brought into every state the real one can be in. */
export type FakeEncryption = SystemEncryption & {
  setAvailable(isAvailable: boolean): void
  setBackend(backend: string): void
  /** What was sealed so far can never be opened again. */
  loseKey(): void
}

/** Protects nothing, but what it seals does not contain the text. */
export function createFakeEncryption(): FakeEncryption {
  let isAvailable = true
  let backend = 'gnome_libsecret'
  let key = 1
  const shift = (bytes: Buffer, by: number) => bytes.map((byte) => (byte + by) % 256)
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(isAvailable),
    encryptStringAsync: (text) =>
      Promise.resolve(Buffer.concat([Buffer.of(key), shift(Buffer.from(text), 128)])),
    decryptStringAsync: (sealed) =>
      sealed[0] === key
        ? Promise.resolve({ result: Buffer.from(shift(sealed.subarray(1), 128)).toString() })
        : Promise.reject(new Error('Error while decrypting the ciphertext provided')),
    getSelectedStorageBackend: () => backend,
    setAvailable: (value) => void (isAvailable = value),
    setBackend: (value) => void (backend = value),
    loseKey: () => void (key += 1),
  }
}
