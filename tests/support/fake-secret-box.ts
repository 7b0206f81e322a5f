import type { SystemEncryption } from '@electron/main/services/workspaces/secret-box'

/** An operating system's secret protection that can be brought into every state the real one can be in. */
export type FakeEncryption = SystemEncryption & {
  setAvailable(isAvailable: boolean): void
  setBackend(backend: string): void
  /** What was sealed so far can never be opened again. */
  loseKey(): void
  /** The key that was lost last is back. */
  findKey(): void
  /** What was sealed so far opens, and should be sealed anew; when asked for the first time it gives a text that is out of date. */
  rotateKey(): void
  /** What was sealed before the last change of keys can never be opened again. */
  forgetFormerKey(): void
}

/** Protects nothing, but what it seals does not contain the text. */
export function createFakeEncryption(): FakeEncryption {
  let isAvailable = true
  let backend = 'gnome_libsecret'
  let key = 1
  let former: number | null = null
  const askedOnce = new Set<string>()
  const shift = (bytes: Buffer, by: number) => bytes.map((byte) => (byte + by) % 256)
  const openText = (sealed: Buffer) => {
    const id = sealed.toString('hex')
    if (sealed[0] !== key && !askedOnce.has(id)) {
      askedOnce.add(id)
      return 'out of date'
    }
    return Buffer.from(shift(sealed.subarray(1), 128)).toString()
  }
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(isAvailable),
    encryptStringAsync: (text) =>
      Promise.resolve(Buffer.concat([Buffer.of(key), shift(Buffer.from(text), 128)])),
    decryptStringAsync: (sealed) =>
      sealed[0] === key || sealed[0] === former
        ? Promise.resolve({ result: openText(sealed), shouldReEncrypt: sealed[0] !== key })
        : Promise.reject(new Error('Error while decrypting the ciphertext provided')),
    getSelectedStorageBackend: () => backend,
    setAvailable: (value) => void (isAvailable = value),
    setBackend: (value) => void (backend = value),
    loseKey: () => {
      former = null
      key += 1
    },
    findKey: () => void (key -= 1),
    forgetFormerKey: () => void (former = null),
    rotateKey: () => {
      former = key
      key += 1
    },
  }
}
