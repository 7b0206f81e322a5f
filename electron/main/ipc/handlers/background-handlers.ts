import type { Background } from '@electron/main/background/background'
import type { Handlers } from '@shared/ipc/contract'
import { ok } from '@shared/result'

/** What the window tells of its outboxes, and what the agent chose for when nobody looks at it. */
export function createBackgroundHandlers({
  background,
}: {
  background: Background
}): Pick<Handlers, 'background' | 'outbox'> {
  return {
    outbox: {
      tell({ workspaceId, tally }) {
        background.tell(workspaceId, tally)
        return Promise.resolve(ok(undefined))
      },
    },
    background: {
      choices: () => Promise.resolve(ok(background.choices())),
      choose(choices) {
        const kept = background.choose(choices)
        return Promise.resolve(kept.ok ? ok(undefined) : kept)
      },
    },
  }
}
