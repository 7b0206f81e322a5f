import { msg, t } from '@lingui/core/macro'
import type { LookAlike } from '@renderer/data/look-alike'
import { liveWords } from '@renderer/ui/live-words'
import { listWords } from '@renderer/ui/number-words'
import { standWords } from '@renderer/ui/state-words'
import type { Likeness } from '@shared/duplicates/likeness'

const reasons: Record<Likeness, string> = liveWords({
  email: msg`same email`,
  phone: msg`same phone number`,
  'external-id': msg`same external ID`,
  name: msg`same name`,
  'similar-name': msg`similar name`,
  contact: msg`same name as a contact`,
})

/** What two customers have in common, in words: "same phone number and similar name". */
export function reasonWords(found: readonly Likeness[]): string {
  return listWords(found.map((likeness) => reasons[likeness]))
}

/** What a customer that looks alike is called; its state says whether the server has it. */
export function lookAlikeName({ customer }: LookAlike): string {
  return (
    customer.name || customer.person || customer.email || customer.serverId || t`A customer without a name`
  )
}

/** The state of one that looks alike, as the list calls it. */
export function lookAlikeState({ customer }: LookAlike): string {
  return standWords(customer).label
}
