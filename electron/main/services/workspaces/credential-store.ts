import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { parseJson } from '@shared/api/error-body'
import { DATA_KEY_BYTES, type RandomBytes } from '@shared/seal'
import { z } from '@shared/zod'
import type { SealBox } from './secret-boxes'

const sealedSchema = z.object({ apiKey: z.string(), apiSecret: z.string(), baseUrl: z.string() })

/** Key and secret of a Service Account; they stay in main. */
export type Credentials = Omit<z.infer<typeof sealedSchema>, 'baseUrl'>

/** Where sealed credentials lie, and the only address they are for. */
export type CredentialPlace = { readonly baseUrl: string; readonly sealedCredentials: string }

const KEY_HINT_LENGTH = 4

/** What of an API key may be shown: enough to tell accounts apart. */
export function keyHintOf(apiKey: string): string {
  return apiKey.slice(-KEY_HINT_LENGTH)
}

/** Seals key and secret as one text, so that both are of the same moment, with the address they are for. */
export function sealCredentials(box: SealBox, input: Credentials & { readonly baseUrl: string }) {
  const { apiKey, apiSecret, baseUrl } = input
  return box.seal(JSON.stringify({ apiKey, apiSecret, baseUrl }))
}

/**
 * Opens what `sealCredentials` made. Beside another address than they were sealed for they count as unreadable: whoever
 * can write the file must not send them elsewhere.
 */
export async function openCredentials(
  box: SealBox,
  { baseUrl, sealedCredentials }: CredentialPlace,
): Promise<Result<Credentials, AppError>> {
  const text = await box.open(sealedCredentials)
  if (!text.ok) return text
  const parsed = sealedSchema.safeParse(parseJson(text.value))
  if (!parsed.success || parsed.data.baseUrl !== baseUrl) return err(appError('secret-unreadable'))
  const { apiKey, apiSecret } = parsed.data
  return ok({ apiKey, apiSecret })
}

/** Makes a new workspace's data key and seals it. */
export function sealNewDataKey(box: SealBox, randomBytes: RandomBytes) {
  return box.seal(Buffer.from(randomBytes(DATA_KEY_BYTES)).toString('hex'))
}

/** Opens a data key; `data-key-lost` when nothing on this computer can any more. */
export async function openDataKey(box: SealBox, sealed: string): Promise<Result<Uint8Array, AppError>> {
  const text = await box.open(sealed)
  if (!text.ok) return text.error.code === 'secret-unreadable' ? err(appError('data-key-lost')) : text
  const key = new Uint8Array(Buffer.from(text.value, 'hex'))
  return key.length === DATA_KEY_BYTES ? ok(key) : err(appError('data-key-lost'))
}
