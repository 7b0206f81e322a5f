import { z } from '@shared/zod'
import { customerProfileSchema, type CustomerProfile } from '@shared/domain/customer-profile'

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
  raw: z.record(z.string(), z.unknown()),
})

export type ServerCustomer = z.infer<typeof serverCustomerSchema>

const envelopeSchema = z.looseObject({ id: z.union([z.string().min(1), z.number().transform(String)]) })
const textSchema = z.string().catch('')

/** Reads one customer object of any documented vintage; null when it has no `id` and so is no customer. */
export function readCustomer(answer: unknown): ServerCustomer | null {
  const envelope = envelopeSchema.safeParse(answer)
  if (!envelope.success) return null
  const raw = envelope.data
  return {
    id: raw.id,
    status: textSchema.parse(raw['status']),
    externalId: textSchema.parse(raw['externalId']),
    createdAt: textSchema.parse(raw['createdAt']),
    metadata: z.record(z.string(), z.string()).catch({}).parse(raw['metadata']),
    profile: readProfile(raw),
    raw: answer as Record<string, unknown>,
  }
}

function readProfile(raw: Record<string, unknown>): CustomerProfile | null {
  const parsed = customerProfileSchema.safeParse(toV24(raw))
  return parsed.success ? parsed.data : null
}

/** The older spellings (API reference, legend) under their V24 names, and without nulls, empty texts and odd metadata. */
function toV24(raw: Record<string, unknown>): Record<string, unknown> {
  const { doingBusinessAsName, addresses, metadata, ...rest } = dropEmpty(raw)
  return {
    ...rest,
    ...(rest['businessName'] === undefined && { businessName: doingBusinessAsName }),
    ...(Array.isArray(rest['contacts']) && { contacts: rest['contacts'].map(toContact) }),
    ...(Array.isArray(addresses) && { addresses: addresses.map(toAddress) }),
    ...(z.record(z.string(), z.string()).safeParse(metadata).success && { metadata }),
  }
}

function toContact(contact: unknown): unknown {
  return isRecord(contact) ? { primary: false, ...dropEmpty(contact) } : contact
}

function toAddress(address: unknown): unknown {
  if (!isRecord(address)) return address
  return Object.fromEntries(
    Object.entries(dropEmpty(address)).map(([name, value]) => [
      name.replace(/^addressLine/, 'streetLine'),
      value,
    ]),
  )
}

function dropEmpty(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== ''))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
