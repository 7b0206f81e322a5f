import { phoneTypes } from '@shared/domain/customer-profile'
import { z } from '@shared/zod'
import { addressesSchema, orEmpty } from './address-rules'
import { PHONE_FORMS, toE164 } from './phone-number'

/*
 * The documented rules for a new customer (V24). Where the documentation is silent the practice API is lenient:
 * unknown fields are ignored, business names and external IDs have no length limit, several contacts may be primary.
 */

const MAX_METADATA_PAIRS = 5

const personName = z.string().min(1).max(40)

const phoneSchema = z.object({
  number: z.string().regex(PHONE_FORMS).transform(toE164),
  type: z.enum(phoneTypes),
  provider: z.string().min(1).max(40).optional(),
  // Documented as 10 in one place and 40 in another.
  extension: z.string().min(1).max(40).optional(),
})

const emailSchema = z.object({ value: z.email({ pattern: z.regexes.unicodeEmail }).max(320) })

const names = { firstName: personName, middleName: personName.optional(), lastName: personName }
// Published for individuals only.
const titles = { prefix: personName.optional(), suffix: personName.optional() }
const reach = { primaryPhoneNumber: orEmpty(phoneSchema), primaryEmail: orEmpty(emailSchema) }

const contactSchema = z.preprocess(
  (contact) => (Array.isArray(contact) ? contact : withPrimary(contact)),
  z.discriminatedUnion('primary', [
    z.object({ ...names, primary: z.literal(true), ...reach }),
    z.object({
      ...names,
      primary: z.literal(false),
      primaryPhoneNumber: phoneSchema.optional(),
      primaryEmail: emailSchema.optional(),
    }),
  ]),
)

function withPrimary(contact: unknown): unknown {
  return contact === undefined || typeof contact === 'object' ? { primary: false, ...contact } : contact
}

const shared = {
  externalId: z.string().optional(),
  addresses: addressesSchema.optional(),
  metadata: z
    .record(z.string(), z.string().max(1024))
    .refine((pairs) => Object.keys(pairs).length <= MAX_METADATA_PAIRS, 'must have at most 5 pairs')
    .optional(),
}

/** What `POST /v1/customers` takes, as the server keeps it: phones in E.164, one primary address per type. */
export const newCustomerSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('BUSINESS'),
    businessName: z.string().min(1),
    contacts: z
      .array(contactSchema)
      .refine((contacts) => contacts.some((contact) => contact.primary), 'must have a primary contact'),
    ...shared,
  }),
  z.object({ type: z.literal('INDIVIDUAL'), ...titles, ...names, ...reach, ...shared }),
])

export type NewCustomer = z.infer<typeof newCustomerSchema>
