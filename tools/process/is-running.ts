import { readFileSync } from 'node:fs'
import process from 'node:process'

/** Whether a process with this id exists and has not ended; one that only waits to be collected has ended. */
export function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return process.platform !== 'linux' || !isZombie(pid)
}

/** Waits until none of the processes runs any more; false when some still do after `limitMs`. */
export async function haveEnded(pids: readonly number[], limitMs: number): Promise<boolean> {
  const until = Date.now() + limitMs
  while (pids.some(isRunning)) {
    if (Date.now() > until) return false
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
  return true
}

function isZombie(pid: number): boolean {
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    // It ended between the two questions.
    return true
  }
}
