import { z } from '@shared/zod'
import type { CustomerAnswer } from './customer-answer'

const DEFAULT_SIZE = 20
/** Neither the default nor the largest page size is documented; these are the practice API's own. */
export const MAX_SIZE = 100

export const pagingSchema = z.object({
  page: z.coerce.number().int().min(0).default(0),
  size: z.coerce.number().int().min(1).default(DEFAULT_SIZE),
  /** `field`, `field,ASC` or `field,DESC`; the first one counts most. */
  sort: z.array(z.string().regex(/^\w+(,(ASC|DESC))?$/i)).default([]),
})

type Paging = z.infer<typeof pagingSchema>

/** Cuts one page, in the documented envelope, out of customers given oldest first. */
export function toPage(customers: readonly CustomerAnswer[], { page, size, sort }: Paging) {
  const effectiveSize = Math.min(size, MAX_SIZE)
  const sorted = customers.toReversed().sort(byFields(sort.length > 0 ? sort : ['createdAt,DESC']))
  const content = sorted.slice(page * effectiveSize, (page + 1) * effectiveSize)
  const totalPages = Math.ceil(sorted.length / effectiveSize)
  return {
    totalElements: sorted.length,
    totalPages,
    number: page,
    numberOfElements: content.length,
    hasNext: page + 1 < totalPages,
    content,
  }
}

function byFields(sort: readonly string[]) {
  const orders = sort.map((text) => {
    const [field = '', direction = 'ASC'] = text.split(',')
    return { field, sign: direction.toUpperCase() === 'DESC' ? -1 : 1 }
  })
  return (one: CustomerAnswer, other: CustomerAnswer): number => {
    const differing = orders.find(({ field }) => textOf(one[field]) !== textOf(other[field]))
    if (differing === undefined) return 0
    return textOf(one[differing.field]) < textOf(other[differing.field]) ? -differing.sign : differing.sign
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.toLowerCase() : ''
}
