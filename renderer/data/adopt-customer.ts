import type { ServerCustomer } from '@shared/api/customer'
import type { TimelineEvent } from '@shared/domain/customer'
import { transition, type CustomerEvent } from '@shared/domain/customer-state'
import { withEvent } from './change-content'
import { changedThere } from './changed-there'
import type { SoundCustomer } from './workspace-session'
import type { RowWriter } from './write-rows'

export type Adoption = {
  readonly server: ServerCustomer
  /** What leads to `synced` (or keeps it so). */
  readonly event: Extract<CustomerEvent, 'accepted' | 'found' | 'same' | 'refresh'>
  readonly happened: TimelineEvent
}

/**
 * Makes this customer the row for what the server answered: its entry goes, and so does a row that was only retrieved
 * under the same server id before. A second customer captured here stays, even if the server took the two for one.
 */
export async function adoptCustomer(writer: RowWriter, customer: SoundCustomer, adoption: Adoption) {
  const { server, event, happened } = adoption
  const others = await writer.findAll('serverId', server.id)
  for (const { localKey, content } of others) {
    const isCapturedHere = content?.reference != null
    if (localKey === customer.localKey || isCapturedHere) continue
    await writer.setAside(localKey)
    await writer.remove(localKey)
  }
  const { content } = customer
  await writer.put({
    ...customer,
    state: transition(customer.state, event),
    serverId: server.id,
    updatedAt: content.fromDirectory === true ? changedThere(server, happened.at) : happened.at,
    content: {
      ...withEvent(content, happened),
      profile: server.profile ?? content.profile,
      server: { customer: server, seenAt: happened.at },
    },
    entry: null,
  })
}
