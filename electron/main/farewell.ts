import type { Publish } from '@shared/ipc/contract'
import type { Unsent } from './leaving-words'

/** The last words between main and the window. */
export type Farewell = {
  /** What is not sent yet, of the workspaces that were opened since the start. */
  readonly unsent: () => Promise<Unsent>
  /** Has the window start no more attempts; resolves when it says that it has stored what came back. */
  readonly stopSending: () => Promise<void>
  /** The window said so. */
  readonly ready: () => void
}

type Deps = {
  readonly publish: Publish
  /** Customers that were submitted and are not settled, those on the wire among them. */
  readonly submitted: () => Promise<number>
  readonly onTheWire: () => number
}

export function createFarewell({ publish, submitted, onTheWire }: Deps): Farewell {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  return {
    async unsent() {
      const [all, sending] = [await submitted(), onTheWire()]
      return { waiting: Math.max(0, all - sending), sending }
    },
    stopSending() {
      publish('leaving', undefined)
      return promise
    },
    ready: () => resolve(undefined),
  }
}
