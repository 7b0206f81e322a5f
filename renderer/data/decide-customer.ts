import { transition } from '@shared/domain/customer-state'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { adoptCustomer } from './adopt-customer'
import { nextRevision, withEvent } from './change-content'
import { keepUnsent } from './keep-unsent'
import { changeSound } from './server-customers'
import { findSound } from './unsent-customers'
import type { WorkspaceData } from './workspace-data'
import type { CustomerRepository, SoundCustomer } from './workspace-session'

export function createDecideSame(data: WorkspaceData): CustomerRepository['decideSame'] {
  return async ({ localKey, serverId, customer: found }) => {
    const decided = await changeSound(data, localKey, async (writer, customer) => {
      const known = [...(customer.entry?.candidates ?? []), ...(found === undefined ? [] : [found])]
      const server = known.find(({ id }) => id === serverId)
      if (customer.state !== 'needs-you' || server === undefined) return err(appError('conflict'))
      const happened = { at: data.clock.now(), kind: 'decided-same' } as const
      await adoptCustomer(writer, customer, { server, event: 'same', happened })
      return ok(customer)
    })
    if (decided.ok) await data.journal.settle([localKey])
    return decided
  }
}

export function createDecideDifferent(data: WorkspaceData): CustomerRepository['decideDifferent'] {
  return (localKey) =>
    changeSound(data, localKey, async (writer, customer) => {
      if (customer.state !== 'needs-you' || customer.entry === null) return err(appError('conflict'))
      const now = data.clock.now()
      await writer.put({
        ...customer,
        state: transition('needs-you', 'different'),
        updatedAt: now,
        content: withEvent(customer.content, { at: now, kind: 'decided-different' }),
        entry: { ...customer.entry, nextTryAt: null, heldFor: 'undo' },
      })
      return ok(customer)
    })
}

/** Puts the question before the agent again, with the same evidence and in the same place of the queue. */
export function createReconsider(data: WorkspaceData): CustomerRepository['reconsider'] {
  return (undecided) =>
    data.lock(undecided.localKey, async () => {
      const found = await findSound(data, undecided.localKey)
      if (!found.ok) return found
      const { state, content } = found.value
      if (!isOpenToUndo(found.value)) return err(appError('conflict'))
      const now = data.clock.now()
      const { timeline } = withEvent(content, { at: now, kind: 'reconsidered' })
      const after = {
        ...undecided,
        state: transition(state, 'reconsider'),
        updatedAt: now,
        content: { ...nextRevision(undecided.content), timeline },
      }
      return keepUnsent(data, { before: found.value, after })
    })
}

/** Nothing came of the decision yet: it is still kept from being sent, or it was settled by the agent's word alone. */
function isOpenToUndo({ state, entry, content }: SoundCustomer): boolean {
  if (state === 'queued') return entry?.heldFor === 'undo'
  const last = content.timeline.findLast(({ kind }) => kind !== 'refreshed')
  return state === 'synced' && last?.kind === 'decided-same'
}
