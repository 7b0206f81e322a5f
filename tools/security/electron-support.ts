/** Electron maintains its latest three majors. */
const MAINTAINED = 3

/** The major in a version or a range such as `^45.4.1`; null when there is none. */
export function majorOf(version: string): number | null {
  const found = /^[\^~]?(\d+)\./.exec(version)
  return found === null ? null : Number(found[1])
}

/** Whether the pinned Electron still gets security fixes, given the newest stable one. */
export function isMaintained(pinned: string, newest: string): boolean {
  const [ours, theirs] = [majorOf(pinned), majorOf(newest)]
  return ours !== null && theirs !== null && ours > theirs - MAINTAINED
}

/** The newest stable Electron when somebody last looked; the scheduled check asks the registry itself. */
export const lastKnown = { version: '45.4.1', on: '2026-11-22' } as const
