import { z } from '@shared/zod'

/*
 * A customer's profile, with the wire's own field names (API reference 4.2-4.4, V24), so that the path of a server
 * error (`contacts[0].primaryEmail.value`) is also the path of the form field.
 * It is lenient on purpose: a draft may hold anything the agent has typed so far, and enums of the server stay open.
 * `checkProfile` says what is missing before a submit.
 */

export const phoneTypes = ['MOBILE', 'WORK', 'HOME'] as const
export const addressTypes = ['PHYSICAL', 'MAILING', 'SHIPPING'] as const

export const phoneSchema = z.object({
  number: z.string(),
  type: z.string(),
  provider: z.string().optional(),
  extension: z.string().optional(),
})

export const emailSchema = z.object({ value: z.string() })

export const contactSchema = z.object({
  firstName: z.string(),
  middleName: z.string().optional(),
  lastName: z.string(),
  primary: z.boolean(),
  primaryPhoneNumber: phoneSchema.optional(),
  primaryEmail: emailSchema.optional(),
})

export const addressSchema = z.object({
  type: z.string(),
  name: z
    .object({ firstName: z.string(), middleName: z.string().optional(), lastName: z.string() })
    .optional(),
  streetLine1: z.string(),
  streetLine2: z.string().optional(),
  streetLine3: z.string().optional(),
  streetLine4: z.string().optional(),
  streetLine5: z.string().optional(),
  apartmentNumber: z.string().optional(),
  cityName: z.string().optional(),
  stateCode: z.string().optional(),
  countryCode: z.string().optional(),
  zipCode: z.string().optional(),
  primary: z.boolean().optional(),
})

export const metadataPairSchema = z.object({ name: z.string(), value: z.string() })

/** A list, since two pairs may have the same name, or none yet, while they are typed; the wire and older rows have a record. */
const metadataSchema = z.union([
  z.array(metadataPairSchema),
  z
    .record(z.string(), z.string())
    .transform((pairs) => Object.entries(pairs).map(([name, value]) => ({ name, value }))),
])

const shared = {
  /** The organisation's own reference for the customer, if the agent typed one. */
  externalId: z.string().optional(),
  addresses: z.array(addressSchema).optional(),
  metadata: metadataSchema.optional(),
}

export const businessProfileSchema = z.object({
  type: z.literal('BUSINESS'),
  businessName: z.string(),
  contacts: z.array(contactSchema),
  ...shared,
})

export const individualProfileSchema = z.object({
  type: z.literal('INDIVIDUAL'),
  /** Like `suffix`, published for individuals only (API reference 4.3). */
  prefix: z.string().optional(),
  firstName: z.string(),
  middleName: z.string().optional(),
  lastName: z.string(),
  suffix: z.string().optional(),
  primaryPhoneNumber: phoneSchema.optional(),
  primaryEmail: emailSchema.optional(),
  ...shared,
})

export const customerProfileSchema = z.discriminatedUnion('type', [
  businessProfileSchema,
  individualProfileSchema,
])

export type Phone = z.infer<typeof phoneSchema>
export type Contact = z.infer<typeof contactSchema>
export type Address = z.infer<typeof addressSchema>
export type MetadataPair = z.infer<typeof metadataPairSchema>
export type BusinessProfile = z.infer<typeof businessProfileSchema>
export type IndividualProfile = z.infer<typeof individualProfileSchema>
export type CustomerProfile = z.infer<typeof customerProfileSchema>
export type CustomerType = CustomerProfile['type']

/** Who a customer is, without what else is known; the practice API keeps the rest as the wire has it. */
export type Identity =
  | Pick<BusinessProfile, 'type' | 'businessName' | 'contacts'>
  | Omit<IndividualProfile, 'externalId' | 'addresses' | 'metadata'>

/** An empty profile, as a new form shows it. */
export function emptyProfile(type: CustomerType): CustomerProfile {
  return type === 'BUSINESS'
    ? { type, businessName: '', contacts: [emptyContact(true)] }
    : { type, firstName: '', lastName: '', ...emptyReach() }
}

/** A contact of whom nothing is known yet. */
export function emptyContact(primary: boolean): Contact {
  return { firstName: '', lastName: '', primary, ...emptyReach() }
}

function emptyReach(): Required<Pick<Contact, 'primaryPhoneNumber' | 'primaryEmail'>> {
  return { primaryPhoneNumber: { number: '', type: 'MOBILE' }, primaryEmail: { value: '' } }
}

/** The contact a business is reached by: the primary one, else the first. */
export function primaryContact(profile: Pick<BusinessProfile, 'contacts'>): Contact | undefined {
  return profile.contacts.find((contact) => contact.primary) ?? profile.contacts[0]
}

/** What a person is called, in one line. */
export function personName({
  firstName,
  middleName,
  lastName,
}: Pick<Contact, 'firstName' | 'middleName' | 'lastName'>): string {
  return [firstName, middleName, lastName].filter(Boolean).join(' ')
}

/** Who is reached, and how: the person and numbers that lists, search and probes use. */
export function reachOf(profile: Identity): { person: string; phone: string; email: string } {
  const source = profile.type === 'BUSINESS' ? primaryContact(profile) : profile
  return {
    person: source === undefined ? '' : personName(source),
    phone: source?.primaryPhoneNumber?.number ?? '',
    email: source?.primaryEmail?.value ?? '',
  }
}

/** The name a customer goes by: business name or person's name; empty when neither was given. */
export function displayName(profile: Identity): string {
  return profile.type === 'BUSINESS' ? profile.businessName.trim() : reachOf(profile).person.trim()
}
