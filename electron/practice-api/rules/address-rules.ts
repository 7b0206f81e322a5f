import { z } from '@shared/zod'

const personName = z.string().min(1).max(40)
const streetLine = z.string().min(1).max(50)
const countriesWithStates: readonly unknown[] = ['USA', 'CAN']

const fields = {
  streetLine1: streetLine,
  streetLine2: streetLine.optional(),
  streetLine3: streetLine.optional(),
  streetLine4: streetLine.optional(),
  streetLine5: streetLine.optional(),
  apartmentNumber: z.string().optional(),
  cityName: z.string().min(1).max(25).optional(),
  stateCode: z
    .string()
    .regex(/^[A-Z0-9]{2,3}$/)
    .optional(),
  countryCode: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
  zipCode: z.string().min(1).max(10),
  primary: z.boolean().optional(),
}

const recipientSchema = z.object({
  firstName: personName,
  middleName: personName.optional(),
  lastName: personName,
})

/** A value that is not there is looked into as an empty one, so that each missing field is reported by its own path. */
export function orEmpty<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((value) => value ?? {}, schema)
}

// `name` is ignored except on shipping addresses, so the other two do not know it.
const addressSchema = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal(['MAILING', 'PHYSICAL']), ...fields }),
    z.object({ type: z.literal('SHIPPING'), name: orEmpty(recipientSchema), ...fields }),
  ])
  .refine(
    (address) => !countriesWithStates.includes(address.countryCode) || address.stateCode !== undefined,
    { path: ['stateCode'], when: ({ value }) => typeof value === 'object' && value !== null },
  )

type AcceptedAddress = z.infer<typeof addressSchema>

/** Addresses of a customer: several per type, and exactly one primary of each type that is there. */
export const addressesSchema = z
  .array(addressSchema)
  .superRefine((addresses, context) => {
    const marked = new Set<string>()
    addresses.forEach((address, index) => {
      if (address.primary !== true) return
      if (marked.has(address.type)) {
        const message = `only one ${address.type} address can be the primary one`
        context.addIssue({ code: 'custom', path: [index, 'primary'], message })
      }
      marked.add(address.type)
    })
  })
  .transform(choosePrimaries)

function choosePrimaries(addresses: AcceptedAddress[]) {
  return addresses.map((address, index) => {
    const sameType = (other: AcceptedAddress) => other.type === address.type
    const isAnyMarked = addresses.some((other) => sameType(other) && other.primary === true)
    const primary = isAnyMarked ? address.primary === true : addresses.findIndex(sameType) === index
    return { ...address, primary }
  })
}
