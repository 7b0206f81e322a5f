import { z } from '@shared/zod'
import { customerProfileSchema, displayName, type CustomerProfile } from '@shared/domain/customer-profile'
import { isJsonValue } from './json-value'
import { toV24 } from './older-spellings'

/** A customer as a server answered it: `raw` is the whole answer, `profile` what Outpost understood of it. */
export const serverCustomerSchema = z.object({
  /** Opaque; several published samples are not UUIDs (API reference 3.6). */
  id: z.string(),
  /** Open enum (API reference 4.5); empty when the server sent none. */
  status: z.string(),
  externalId: z.string(),
  /** As the server wrote it; empty when it sent none. */
  createdAt: z.string(),
  metadata: z.record(z.string(), z.string()),
  /** Null when the answer does not fit what is documented; it is then shown as it came. */
  profile: customerProfileSchema.nullable(),
  raw: z.record(z.string(), z.unknown()).refine(isJsonValue),
})

export type ServerCustomer = z.infer<typeof serverCustomerSchema>

const textSchema = z.union([z.string(), z.number().transform(String)]).catch('')
const recordSchema = z.record(z.string(), z.unknown())

/** Reads one customer object of any documented vintage; null when it has no `id` and so is no customer. */
export function readCustomer(answer: unknown): ServerCustomer | null {
  const record = recordSchema.safeParse(answer)
  if (!record.success) return null
  const raw = record.data
  const id = textSchema.parse(raw['id'])
  if (id === '') return null
  return {
    id,
    status: textSchema.parse(raw['status']),
    externalId: textSchema.parse(raw['externalId']),
    createdAt: textSchema.parse(raw['createdAt']),
    metadata: readMetadata(raw['metadata']),
    profile: readProfile(raw),
    raw,
  }
}

/** The pairs that are texts; a pair of another kind must not hide the two by which Outpost knows its own. */
function readMetadata(metadata: unknown): Record<string, string> {
  const pairs = Object.entries(recordSchema.catch({}).parse(metadata))
  const texts = pairs.map(([name, value]): [string, string] => [name, textSchema.parse(value)])
  return Object.fromEntries(texts.filter(([, text]) => text !== ''))
}

/** A profile without any name would be shown as nothing, so it counts as not understood. */
function readProfile(raw: Record<string, unknown>): CustomerProfile | null {
  const metadata = readMetadata(raw['metadata'])
  const externalId = textSchema.parse(raw['externalId'])
  const parsed = customerProfileSchema.safeParse(toV24({ ...raw, metadata, externalId }))
  return parsed.success && displayName(parsed.data) !== '' ? parsed.data : null
}
