/** A wait the server asked for, in the world's own time. */
type Wait = {
  readonly from: number
  readonly until: number
  /** It is on the disk, so that it outlives the engine that heard of it. */
  isStored: boolean
}

/** What is decided when a wait becomes known leaves all the same; later than this nothing may. */
const GRACE_MS = 1_000
/** Clocks of the app count whole milliseconds. */
const ROUNDING_MS = 10

/** What keeps a whole workspace from sending, as the agent and the server asked for it and not as the app has stored it. */
export function createStandstill(now: () => number) {
  const waits = new Map<string, Wait>()
  const paused = new Set<string>()
  const turns = new Map<string, number>()

  const turn = (site: string) => {
    turns.set(site, (turns.get(site) ?? 0) + 1)
    paused.delete(site)
  }
  return {
    /** The window hears how long its server asks it to wait. */
    hear(site: string, ms: number) {
      const until = now() + ms
      if (until > (waits.get(site)?.until ?? 0)) waits.set(site, { from: now(), until, isStored: false })
    },
    noteStored(site: string) {
      const wait = waits.get(site)
      if (wait !== undefined) wait.isStored = true
    },
    /** Another engine begins: it knows what is on the disk. */
    begin(site: string) {
      if (waits.get(site)?.isStored === false) waits.delete(site)
    },
    /** Somebody sets the clock: how much of a wait has passed can no longer be told after a start. */
    forgetWaits: () => waits.clear(),
    /** The rows are gone, and with them what they said of the workspace. */
    reset(site: string) {
      waits.delete(site)
      turn(site)
    },
    resume: turn,
    /** Answers what to call when the agent hears that it is paused; another word in between counts for more. */
    pause(site: string): () => void {
      turn(site)
      const own = turns.get(site)
      return () => {
        if (turns.get(site) === own) paused.add(site)
      }
    },
    /** Why nothing of this workspace may be claimed now; null when it may. */
    reason(site: string): string | null {
      if (paused.has(site)) return 'though the agent had paused its workspace'
      const wait = waits.get(site)
      const isOver = wait === undefined || now() < wait.from + GRACE_MS || now() > wait.until - ROUNDING_MS
      return isOver ? null : 'although its server had asked to wait'
    },
  }
}

export type Standstill = ReturnType<typeof createStandstill>
