/** Runs a task when the ones before it have ended, however they ended. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>

/** A queue of its own. */
export function createTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(task)
    last = next.catch(() => undefined)
    return next
  }
}
