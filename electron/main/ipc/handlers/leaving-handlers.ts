import type { Farewell } from '@electron/main/farewell'
import type { Handlers } from '@shared/ipc/contract'
import { ok } from '@shared/result'

/** What the window says before it closes. */
export function createLeavingHandlers({ farewell }: { farewell: Farewell }): Handlers['leaving'] {
  return {
    ready() {
      farewell.ready()
      return Promise.resolve(ok(undefined))
    },
  }
}
