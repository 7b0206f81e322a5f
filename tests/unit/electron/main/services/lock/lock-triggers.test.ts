import { FORCE_AFTER_MS, watchForLock } from '@electron/main/services/lock/lock-triggers'
import type { LockState } from '@shared/domain/lock'
import { ok } from '@shared/result'
import { describe, expect, it } from 'vitest'

function setup(lockAfterMinutes = 5) {
  const told: string[] = []
  const listeners = new Map<string, () => void>()
  const timers: { at: number; callback: () => void }[] = []
  const system: { idle: number; now: number; state: LockState; closings: number } = {
    ...{ idle: 0, now: 0, closings: 0 },
    state: 'open',
  }
  watchForLock({
    power: {
      on: (event, listener) => listeners.set(event, listener),
      getSystemIdleTime: () => system.idle,
    },
    lock: {
      state: () => system.state,
      closings: () => system.closings,
      choices: () => ({ lockAfterMinutes, sendsWhileLocked: false }),
      close: () => Promise.resolve(ok(void told.push('close'))),
    },
    ask: () => told.push('ask'),
    setTimer: (callback, afterMs) => void timers.push({ callback, at: system.now + afterMs }),
  })
  const pass = (ms: number) => {
    const until = system.now + ms
    for (;;) {
      const next = timers.sort((one, two) => one.at - two.at)[0]
      if (next === undefined || next.at > until) break
      timers.shift()
      system.now = next.at
      next.callback()
    }
    system.now = until
  }
  return { told, system, pass, emit: (event: string) => listeners.get(event)?.() }
}

describe('what locks', () => {
  it.each(['lock-screen', 'suspend'])(
    '%s asks the window, and locks without it when it does not',
    (event) => {
      const { told, pass, emit } = setup()
      emit(event)
      emit(event)
      expect(told).toEqual(['ask'])
      pass(FORCE_AFTER_MS)
      expect(told).toEqual(['ask', 'close'])
    },
  )

  it('closes no second time what was opened again meanwhile, and asks anew at the next sign', () => {
    const { told, system, pass, emit } = setup()
    emit('suspend')
    system.closings += 1
    emit('suspend')
    expect(told).toEqual(['ask', 'ask'])
    system.closings += 1
    pass(FORCE_AFTER_MS)
    expect(told).toEqual(['ask', 'ask'])
  })

  it('tries again where a request came to nothing', () => {
    const { told, pass, emit } = setup()
    emit('suspend')
    pass(FORCE_AFTER_MS)
    emit('suspend')
    expect(told).toEqual(['ask', 'close', 'ask'])
  })

  it('an idle computer, after as long as the agent chose', () => {
    const { told, system, pass } = setup(5)
    system.idle = 299
    pass(10_000)
    expect(told).toEqual([])
    system.idle = 300
    pass(5_000)
    expect(told).toEqual(['ask'])
  })

  it('never an idle computer when the agent chose never', () => {
    const { told, system, pass } = setup(0)
    system.idle = 1e6
    pass(60_000)
    expect(told).toEqual([])
  })

  it('nothing while it is locked already', () => {
    const { told, system, pass, emit } = setup()
    system.state = 'locked'
    system.idle = 1e6
    emit('suspend')
    pass(60_000)
    expect(told).toEqual([])
  })
})
