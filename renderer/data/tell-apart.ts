import { isEditable } from '@shared/domain/customer-state'
import { appError } from '@shared/errors'
import { err } from '@shared/result'
import { nextRevision, withEvent } from './change-content'
import { keepUnsent } from './keep-unsent'
import { findSound } from './unsent-customers'
import type { WorkspaceData } from './workspace-data'
import type { CustomerRepository } from './workspace-session'

/** Keeps with an unsent customer that the agent found others not to be the same, and what the agent noted of it. */
export function createTellApart(data: WorkspaceData): CustomerRepository['tellApart'] {
  return ({ localKey, others, note }) =>
    data.lock(localKey, async () => {
      const found = await findSound(data, localKey)
      if (!found.ok) return found
      if (!isEditable(found.value.state)) return err(appError('conflict'))
      const now = data.clock.now()
      const content = withEvent(nextRevision(found.value.content), {
        at: now,
        kind: 'told-apart',
        ...(note.trim() !== '' && { note: note.trim() }),
      })
      const apart = [...new Set([...(content.apart ?? []), ...others])]
      const after = { ...found.value, updatedAt: now, content: { ...content, apart } }
      return keepUnsent(data, { before: found.value, after })
    })
}
