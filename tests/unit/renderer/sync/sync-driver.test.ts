import { expect, it } from 'vitest'
import type { SyncEngine } from '@shared/sync/sync-engine'
import { createSyncDriver } from '@renderer/sync/sync-driver'
import { createTestPlatform } from '@tests/support/fake-desktop'

type Drained = Awaited<ReturnType<SyncEngine['drain']>>

function setup(answers: Drained[]) {
  const platform = createTestPlatform()
  const drains: ({ hurry?: boolean } | undefined)[] = []
  let onWaiting: (nextInMs: number | null) => void = () => {}
  const driver = createSyncDriver({
    createEngine(listener) {
      onWaiting = listener
      return {
        recover: () => Promise.resolve(),
        drain(options) {
          drains.push(options)
          return Promise.resolve(answers.shift() ?? { nextInMs: null, failure: null })
        },
        stop: () => Promise.resolve(),
      }
    },
    setTimer: platform.setTimer,
    onFailure: platform.onFailure,
  })
  return { ...platform, driver, drains, wait: (ms: number | null) => onWaiting(ms) }
}

const settle = () => new Promise((resolve) => setImmediate(resolve))

it('drains when woken and again when the engine said', async () => {
  const { driver, drains, pass } = setup([{ nextInMs: 50, failure: null }])
  driver.wake({ hurry: true })
  await settle()
  pass(49)
  expect(drains).toEqual([{ hurry: true }])
  pass(1)
  expect(drains).toEqual([{ hurry: true }, undefined])
})

it('has one timer, for what falls due next', async () => {
  const { driver, timers, wait } = setup([{ nextInMs: 50, failure: null }])
  driver.wake()
  await settle()
  wait(20)
  expect([...timers].map(({ at }) => at - createTestPlatform().clock.now())).toEqual([20])
  wait(null)
  expect(timers.size).toBe(0)
})

it('never sets a timer that would overflow', async () => {
  const { driver, timers, clock } = setup([{ nextInMs: 1e12, failure: null }])
  driver.wake()
  await settle()
  expect([...timers].map(({ at }) => at - clock.now())).toEqual([3_600_000])
})

it('reports what the store threw and goes on when the engine said', async () => {
  const { driver, drains, failures, pass } = setup([{ nextInMs: 5, failure: { cause: 'full' } }])
  driver.wake()
  await settle()
  pass(5)
  expect(failures).toEqual(['full'])
  expect(drains).toHaveLength(2)
})

it('does nothing any more once it is stopped', async () => {
  const { driver, drains, timers } = setup([{ nextInMs: 5, failure: null }])
  driver.wake()
  await driver.stop()
  await settle()
  driver.wake()
  expect(drains).toHaveLength(1)
  expect(timers.size).toBe(0)
})
