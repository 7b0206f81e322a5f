import { xchacha20poly1305 } from '@noble/ciphers/chacha.js'
import { bytesToUtf8, concatBytes, utf8ToBytes } from '@noble/ciphers/utils.js'
import { hkdf } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { err, ok, type Result } from './result'

/** Length of a data key, bytes. */
export const DATA_KEY_BYTES = 32

const FORMAT_VERSION = 1
// Versions to come are counted up from here; any other first byte is damage, not the future.
const LAST_FUTURE_VERSION = 15
const NONCE_BYTES = 24

/** Fills a new array with that many random bytes. */
export type RandomBytes = (length: number) => Uint8Array

/** Where a sealed blob belongs in its workspace. A blob moved to another place no longer opens. */
export type SealPlace = { readonly table: string; readonly rowKey: string }

/** Encrypts and decrypts the rows of one workspace. */
export type Sealer = {
  /** Layout: 1 byte format version, 24 bytes nonce, XChaCha20-Poly1305 of the row's JSON with its 16-byte tag. */
  seal(place: SealPlace, value: unknown): Uint8Array
  /** Says `row-too-new` for a later format and `row-damaged` when the blob was changed, cut or moved. */
  open(place: SealPlace, sealed: Uint8Array): Result<unknown, 'row-damaged' | 'row-too-new'>
}

/** Makes the sealer of one workspace from its data key (or a key derived from it). */
export function createSealer(deps: {
  key: Uint8Array
  workspaceId: string
  randomBytes: RandomBytes
}): Sealer {
  const cipherFor = (place: SealPlace, nonce: Uint8Array) =>
    xchacha20poly1305(deps.key, nonce, associatedData(deps.workspaceId, place))
  return {
    seal(place, value) {
      const nonce = deps.randomBytes(NONCE_BYTES)
      const text = cipherFor(place, nonce).encrypt(utf8ToBytes(JSON.stringify(value)))
      return concatBytes(Uint8Array.of(FORMAT_VERSION), nonce, text)
    },
    open(place, sealed) {
      const version = sealed[0]
      if (version !== undefined && isFuture(version)) return err('row-too-new')
      if (version !== FORMAT_VERSION || sealed.length <= 1 + NONCE_BYTES) return err('row-damaged')
      try {
        const text = cipherFor(place, sealed.subarray(1, 1 + NONCE_BYTES)).decrypt(
          sealed.subarray(1 + NONCE_BYTES),
        )
        return ok(JSON.parse(bytesToUtf8(text)) as unknown)
      } catch {
        return err('row-damaged')
      }
    },
  }
}

/** Derives the key for one purpose (for example `journal`) from a workspace's data key. */
export function deriveKey(dataKey: Uint8Array, purpose: string): Uint8Array {
  return hkdf(sha256, dataKey, undefined, utf8ToBytes(`outpost/${purpose}`), DATA_KEY_BYTES)
}

function isFuture(version: number): boolean {
  return version > FORMAT_VERSION && version <= LAST_FUTURE_VERSION
}

function associatedData(workspaceId: string, { table, rowKey }: SealPlace): Uint8Array {
  return utf8ToBytes(JSON.stringify([FORMAT_VERSION, workspaceId, table, rowKey]))
}
