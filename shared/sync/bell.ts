/** Wakes whoever waits. Take `next` before looking at the world: what rings after that is not missed. */
export type Bell = { next(): Promise<void>; ring(): void }

/** Makes a bell. */
export function createBell(): Bell {
  let wake = () => {}
  return {
    next: () => new Promise((resolve) => (wake = resolve)),
    ring: () => wake(),
  }
}
