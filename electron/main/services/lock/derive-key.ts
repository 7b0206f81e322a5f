import { scrypt } from 'node:crypto'
import { DATA_KEY_BYTES } from '@shared/seal'
import { z } from '@shared/zod'

/** What a guess of the passphrase costs; kept beside the wrap, so that it can grow with later versions. */
export const costSchema = z.object({
  logN: z.number().int().min(1).max(22),
  r: z.number().int().min(1).max(32),
  p: z.number().int().min(1).max(16),
})
export type Cost = z.infer<typeof costSchema>

/** About a third of a second and 128 MB on a laptop. */
export const PRESENT_COST: Cost = { logN: 17, r: 8, p: 1 }

export type DeriveKey = (passphrase: string, salt: Uint8Array, cost: Cost) => Promise<Uint8Array>

/** Makes a key of a passphrase with scrypt, off the event loop. */
export const deriveByScrypt: DeriveKey = (passphrase, salt, { logN, r, p }) =>
  new Promise((resolve, reject) => {
    const N = 2 ** logN
    // Another keyboard or system may compose the same letters in another way.
    scrypt(
      passphrase.normalize('NFKC'),
      salt,
      DATA_KEY_BYTES,
      { N, r, p, maxmem: 256 * N * r },
      (error, key) => (error === null ? resolve(new Uint8Array(key)) : reject(error)),
    )
  })
