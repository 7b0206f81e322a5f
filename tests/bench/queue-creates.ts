import { createCustomerRepository } from '@renderer/data/customer-repository'
import { newLocalKey } from '@renderer/sync/clock'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { MAX_SAVED_AT_ONCE } from '@shared/ipc/contract'
import { madeUpCustomer } from './made-up-customers'
import { openData } from './open-data'

/** A workspace by its name, and how many customers it is about. */
type Queue = { readonly workspace: string; readonly count: number }

const POLL_MS = 50
/** A machine that is busy with other things must not keep the bench for ever; what was sent by then is measured. */
const DRAIN_LIMIT_MS = 180_000

/** Submits made-up customers, many at a time. The app's own engine is not told: it finds them when it is woken. */
export async function queueCreates({ workspace, count }: Queue): Promise<void> {
  const { data } = await openData(workspace)
  const customers = createCustomerRepository(data, newLocalKey)
  const submit = async (number: number) => {
    const localKey = newLocalKey()
    const saved = await customers.saveDraft({ localKey, profile: profileOf(number) })
    const submitted = saved.ok ? await customers.submit(localKey) : saved
    if (!submitted.ok) throw new Error(submitted.error.code)
  }
  for (let from = 0; from < count; from += MAX_SAVED_AT_ONCE) {
    const length = Math.min(MAX_SAVED_AT_ONCE, count - from)
    await Promise.all(Array.from({ length }, (_, place) => submit(from + place)))
  }
  if ((await data.db.outbox.count()) !== count) throw new Error('The outbox is not as it was queued')
  data.db.close()
}

/** How long it takes from the next click until nothing is left in the outbox, or the bench has waited long enough, ms. */
export async function nextDrain({ workspace }: Queue): Promise<number> {
  // Heard from the first moment on: the click can come before the data is open.
  const clicked = new Promise<number>((resolve) => {
    addEventListener('click', ({ timeStamp }) => resolve(timeStamp), { capture: true, once: true })
  })
  const { data } = await openData(workspace)
  const startedAt = await clicked
  const waited = () => performance.now() - startedAt
  while ((await data.db.outbox.count()) > 0 && waited() < DRAIN_LIMIT_MS)
    await new Promise((resolve) => setTimeout(resolve, POLL_MS))
  data.db.close()
  return waited()
}

function profileOf(number: number): CustomerProfile {
  const { profile } = madeUpCustomer(number)
  if (profile === null) throw new Error('a made-up customer has no profile')
  return profile
}
