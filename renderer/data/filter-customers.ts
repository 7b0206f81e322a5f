import type { CustomerFilter, CustomerSummary } from './workspace-session'

// A phone number is looked for by its digits when what was typed looks like part of one.
const LOOKS_LIKE_PHONE = /^[\d\s().+-]+$/
const FEWEST_DIGITS = 3

type Folded = { readonly text: string; readonly digits: string }

// Folding is the dear part of a search; a summary never changes, so it is done once for each.
const foldedOf = new WeakMap<CustomerSummary, Folded>()

/** The customers that fit: every word must occur in a name, person, e-mail or ID, or the digits in the phone number. */
export function filterCustomers(
  customers: readonly CustomerSummary[],
  { text, states }: CustomerFilter,
): readonly CustomerSummary[] {
  const isWanted = matcherOf(text)
  if (states === 'all' && isWanted === null) return customers
  return customers.filter(
    (customer) => (states === 'all' || states.includes(customer.state)) && (isWanted?.(customer) ?? true),
  )
}

/** Text without case and accents. */
function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

function matcherOf(text: string): ((customer: CustomerSummary) => boolean) | null {
  const words = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (words.length === 0) return null
  const digits = LOOKS_LIKE_PHONE.test(text) ? onlyDigits(text) : ''
  return (customer) => {
    const folded = foldCustomer(customer)
    if (digits.length >= FEWEST_DIGITS && folded.digits.includes(digits)) return true
    return words.every((word) => folded.text.includes(word))
  }
}

function foldCustomer(customer: CustomerSummary): Folded {
  const known = foldedOf.get(customer)
  if (known !== undefined) return known
  const { name, person, phone, email, serverId, externalId } = customer
  const folded = {
    text: fold([name, person, phone, email, serverId, externalId].join('\n')),
    digits: onlyDigits(phone),
  }
  foldedOf.set(customer, folded)
  return folded
}

function onlyDigits(text: string): string {
  return text.replace(/\D/g, '')
}
