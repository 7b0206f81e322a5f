/** Whose step it is: what a dead owner still had to do never happens. `isAsleep` tells whose steps sleep holds up. */
export type Owner = { readonly name: 'window' | 'main' | 'world'; isAlive: boolean }

/** A step to come. */
type Step = { at: number; readonly id: number; readonly owner: Owner; readonly run: () => void }

/** Everything that takes time goes through here, so that one seed gives one order of all that happens. */
export type Scheduler = {
  /** Time that has passed in the world, ms. */
  now(): number
  after(owner: Owner, ms: number, run: () => void): () => void
  /** Answers after that time; never when the owner is dead by then. */
  pause(owner: Owner, ms: number): Promise<void>
  /** Takes the next step; false when there is none. */
  step(): boolean
  /** The computer sleeps: the world goes on, and what the app had to do is done that much later. */
  sleep(ms: number): void
}

export function createScheduler(): Scheduler {
  const heap: Step[] = []
  let now = 0
  let nextId = 0

  function after(owner: Owner, ms: number, run: () => void): () => void {
    let isCalledOff = false
    const step = {
      at: now + Math.max(0, ms),
      id: nextId++,
      owner,
      run: () => {
        if (!isCalledOff) run()
      },
    }
    push(heap, step)
    return () => (isCalledOff = true)
  }
  return {
    now: () => now,
    after,
    pause: (owner, ms) => new Promise((resolve) => void after(owner, ms, resolve)),
    step() {
      for (let step = pop(heap); step !== undefined; step = pop(heap)) {
        if (!step.owner.isAlive) continue
        now = Math.max(now, step.at)
        step.run()
        return true
      }
      return false
    },
    sleep(ms) {
      const steps = heap.splice(0)
      for (const step of steps) push(heap, step.owner.name === 'world' ? step : { ...step, at: step.at + ms })
    },
  }
}

/** Ends when all that follows from the last step without taking time has been done. */
export function settled(): Promise<void> {
  // Node runs this queue only when no promise has anything more to do.
  return new Promise((resolve) => process.nextTick(resolve))
}

function isBefore(one: Step, other: Step): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id)
}

function push(heap: Step[], step: Step): void {
  let place = heap.push(step) - 1
  while (place > 0) {
    const parent = (place - 1) >> 1
    if (!isBefore(step, heap[parent]!)) break
    heap[place] = heap[parent]!
    place = parent
  }
  heap[place] = step
}

function pop(heap: Step[]): Step | undefined {
  const first = heap[0]
  const last = heap.pop()
  if (first === undefined || last === undefined || heap.length === 0) return first
  let place = 0
  for (;;) {
    let child = place * 2 + 1
    if (child >= heap.length) break
    if (child + 1 < heap.length && isBefore(heap[child + 1]!, heap[child]!)) child += 1
    if (!isBefore(heap[child]!, last)) break
    heap[place] = heap[child]!
    place = child
  }
  heap[place] = last
  return first
}
