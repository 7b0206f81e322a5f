import { utf8ToBytes } from '@noble/ciphers/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'

/** Random bytes of a recovery key. */
export const RECOVERY_BYTES = 16

const CHECK_BYTES = 4
const GROUP = 4
const BITS = 5
const LENGTH = ((RECOVERY_BYTES + CHECK_BYTES) * 8) / BITS
/** Crockford's: no letter that looks like a digit, and no U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Writes a recovery key as people read it: eight groups of four, the last of them a checksum. */
export function formatRecoveryKey(secret: Uint8Array): string {
  const bits = [...secret, ...checksum(secret)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = (bits.match(/.{5}/g) ?? []).map((five) => ALPHABET[parseInt(five, 2)] ?? '')
  return (letters.join('').match(new RegExp(`.{${GROUP}}`, 'g')) ?? []).join('-')
}

/** Reads a recovery key as it was typed, in any case and spacing; null when a letter is wrong or missing. */
export function parseRecoveryKey(text: string): Uint8Array | null {
  const letters = text
    .toUpperCase()
    .replace(/[\s\p{Dash}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const values = Array.from(letters, (letter) => ALPHABET.indexOf(letter))
  if (values.length !== LENGTH || values.includes(-1)) return null
  const bits = values.map((value) => value.toString(2).padStart(BITS, '0')).join('')
  const bytes = Uint8Array.from((bits.match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2)))
  const secret = bytes.slice(0, RECOVERY_BYTES)
  const isSound = checksum(secret).every((byte, index) => byte === bytes[RECOVERY_BYTES + index])
  return isSound ? secret : null
}

function checksum(secret: Uint8Array): Uint8Array {
  const input = Uint8Array.from([...utf8ToBytes('outpost/recovery-key'), ...secret])
  return sha256(input).slice(0, CHECK_BYTES)
}
