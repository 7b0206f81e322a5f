import type { DiskSpace } from '@shared/domain/disk-space'
import { RESERVE_BYTES, type ReserveFile } from './reserve-file'

/**
 * Below this nothing is stored that could be had again. A day of drafts is far below a megabyte; the rest is for the
 * window's database, which writes everything several times while it tidies up, and for whatever else runs here.
 */
export const FLOOR_BYTES = 200 * 1024 ** 2

/** The reserve is made only where as much stays free beside it. */
const ROOM_FOR_RESERVE_BYTES = 2 * RESERVE_BYTES

const CHECK_EVERY_MS = 10_000

/** Watches the room on the disk, and gives up the reserve in an emergency. */
export type DiskGuard = {
  /** Looks now, and makes the reserve (again) where there is room. */
  check(): Promise<DiskSpace>
  /** A write of unsent work met a full disk: frees the reserve. */
  readonly makeRoom: () => void
}

/** Makes the guard of one disk; `publish` is told changes of state only. */
export function createDiskGuard(deps: {
  reserve: ReserveFile
  readFreeBytes: () => Promise<number>
  floorBytes?: number
  publish: (space: DiskSpace) => void
  onReleased: () => void
}): DiskGuard {
  const { reserve, floorBytes = FLOOR_BYTES } = deps
  let told: DiskSpace['state'] = 'enough'

  function stateFor(freeBytes: number): DiskSpace['state'] {
    if (!reserve.isThere()) return 'full'
    return freeBytes < floorBytes ? 'low' : 'enough'
  }

  async function look(): Promise<DiskSpace> {
    const freeBytes = await deps.readFreeBytes()
    const space = { state: stateFor(freeBytes), freeBytes }
    if (space.state !== told) deps.publish(space)
    told = space.state
    return space
  }

  return {
    async check() {
      if (!reserve.isThere() && (await deps.readFreeBytes()) >= ROOM_FOR_RESERVE_BYTES) reserve.make()
      return look()
    },
    makeRoom() {
      if (!reserve.isThere()) return
      reserve.release()
      deps.onReleased()
      // Without making the reserve again: its room is for the write that asked.
      look().catch(() => undefined)
    },
  }
}

/** Looks at the disk now and again and again, until it is told to stop. */
export function keepChecking(guard: DiskGuard): () => void {
  // A disk that does not answer says nothing new; whoever writes to it hears of it.
  const check = () => void guard.check().catch(() => undefined)
  check()
  const timer = setInterval(check, CHECK_EVERY_MS)
  return () => clearInterval(timer)
}
