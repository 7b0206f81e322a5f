import { msg } from '@lingui/core/macro'
import type { DiskSpace } from '@shared/domain/disk-space'
import { liveWords } from './live-words'

/** What a disk that is nearly full means for the agent, and what to do. */
export const storageWords: Record<
  Exclude<DiskSpace['state'], 'enough'>,
  { title: string; text: string }
> = liveWords({
  low: {
    title: msg`The disk of this computer is nearly full`,
    text: msg`Drafts are still saved and the outbox goes on. Customers you retrieve or refresh are not stored until there is room again. Free some space.`,
  },
  full: {
    title: msg`The disk of this computer is full`,
    text: msg`Outpost may not be able to save what you type; a form says Saved only when it is. What was saved before is safe, and the outbox goes on as far as it can. Free some space now.`,
  },
})
