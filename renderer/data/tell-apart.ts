import type { CustomerProfile } from '@shared/domain/customer-profile'
import { isEditable } from '@shared/domain/customer-state'
import { printOf } from '@shared/duplicates/known-print'
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
      const apartAs = { ...content.apartAs, ...printFor(others, localKey, content.profile) }
      const after = { ...found.value, updatedAt: now, content: { ...content, apart, apartAs } }
      return keepUnsent(data, { before: found.value, after })
    })
}

/** What this customer is known by now, for each of the others: so long does the word hold for them too. */
function printFor(others: readonly string[], localKey: string, profile: CustomerProfile | null) {
  if (profile === null) return {}
  const print = printOf(localKey, profile)
  return Object.fromEntries(others.map((other) => [other, print]))
}
