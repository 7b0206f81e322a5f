import { transition } from '@shared/domain/customer-state'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import { adoptCustomer } from './adopt-customer'
import { withEvent } from './change-content'
import { changeSound } from './server-customers'
import type { WorkspaceData } from './workspace-data'
import type { CustomerRepository } from './workspace-session'

export function createDecideSame(data: WorkspaceData): CustomerRepository['decideSame'] {
  return async ({ localKey, serverId, customer: found }) => {
    const decided = await changeSound(data, localKey, async (writer, customer) => {
      const known = [...(customer.entry?.candidates ?? []), ...(found === undefined ? [] : [found])]
      const server = known.find(({ id }) => id === serverId)
      if (customer.state !== 'needs-you' || server === undefined) return err(appError('conflict'))
      const happened = { at: data.clock.now(), kind: 'decided-same' } as const
      await adoptCustomer(writer, customer, { server, event: 'same', happened })
      return ok(undefined)
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
        entry: { ...customer.entry, nextTryAt: null },
      })
      return ok(undefined)
    })
}
