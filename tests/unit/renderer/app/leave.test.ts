import { createStore } from 'zustand/vanilla'
import { watchLeaving } from '@renderer/app/leave'
import type { Sessions, SessionSlots } from '@renderer/app/sessions'
import { ok } from '@shared/result'
import { describe, expect, it } from 'vitest'

describe('leaving', () => {
  it('is told to main when every open outbox has stopped, also when one cannot', async () => {
    const log: string[] = []
    let stopped = (): void => undefined
    const slow = new Promise<void>((resolve) => (stopped = resolve))
    const slot = (stop: () => Promise<void>) => ({ state: 'open', session: { sync: { stop } } }) as never
    const store = createStore<SessionSlots>(() => ({
      slow: slot(() => slow),
      broken: slot(() => Promise.reject(new Error('disk'))),
      opening: { state: 'opening' },
    }))
    let leave = (): void => undefined
    const desktop = {
      on: (event: string, listener: () => void) => {
        log.push(event)
        leave = listener
        return () => undefined
      },
      leaving: { ready: () => Promise.resolve(ok(void log.push('ready'))) },
    }
    watchLeaving(desktop as never, { store } as unknown as Sessions)
    leave()
    await new Promise(setImmediate)
    expect(log).toEqual(['leaving'])
    stopped()
    await new Promise(setImmediate)
    expect(log).toEqual(['leaving', 'ready'])
  })
})
