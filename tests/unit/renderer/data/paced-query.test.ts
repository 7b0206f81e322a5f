import { afterEach, expect, it } from 'vitest'
import 'fake-indexeddb/auto'
import { followPaced } from '@renderer/data/paced-query'
import { openTestData, submitOne } from '@tests/support/test-database'

let stop = () => {}
afterEach(() => stop())

/** A clock that is moved by hand, and what waits for it. */
function createTimer() {
  let at = 0
  let waiting: { at: number; callback: () => void }[] = []
  return {
    now: () => at,
    after(ms: number, callback: () => void) {
      const one = { at: at + ms, callback }
      waiting.push(one)
      return () => void (waiting = waiting.filter((other) => other !== one))
    },
    waits: () => waiting.map((one) => one.at - at),
    pass(ms: number) {
      at += ms
      const due = waiting.filter((one) => one.at <= at)
      waiting = waiting.filter((one) => one.at > at)
      for (const { callback } of due) callback()
    },
  }
}

async function followOutbox() {
  const world = await openTestData()
  const timer = createTimer()
  const seen: number[] = []
  const query = async () => (await world.customers.outbox()).length
  stop = followPaced(query, { next: (count) => seen.push(count), error: fail }, timer)
  await expect.poll(() => seen).toEqual([0])
  return { world, timer, seen }
}

const fail = (cause: unknown) => {
  throw cause
}

it('shows a change that comes after a while at once', async () => {
  const { world, timer, seen } = await followOutbox()
  timer.pass(1000)
  await submitOne(world)
  await expect.poll(timer.waits).toEqual([0])
  timer.pass(0)
  await expect.poll(() => seen).toEqual([0, 1])
})

it('reads what is written one after the other once, within 50 ms, and the last of it always', async () => {
  const { world, timer, seen } = await followOutbox()
  for (let count = 0; count < 3; count++) await submitOne(world)
  await expect.poll(timer.waits).toEqual([50])
  timer.pass(49)
  expect(seen).toEqual([0])
  timer.pass(1)
  await expect.poll(() => seen).toEqual([0, 3])
})

it('reads the less often the longer it goes on, four times a second in the end, and begins anew after a rest', async () => {
  const { world, timer, seen } = await followOutbox()
  const gapAfter = async (restMs: number) => {
    timer.pass(restMs)
    await submitOne(world)
    await expect.poll(() => timer.waits().length).toBe(1)
    const gap = Math.round(timer.waits()[0] ?? 0)
    const { length } = seen
    timer.pass(gap + 1)
    await expect.poll(() => seen.length).toBe(length + 1)
    return gap
  }
  const gaps: number[] = []
  for (const restMs of [...Array<number>(14).fill(0), 300, 0]) gaps.push(await gapAfter(restMs))
  expect(gaps).toEqual([50, 58, 66, 76, 87, 101, 116, 133, 153, 176, 202, 233, 250, 250, 0, 50])
})

it('shows nothing and reads nothing more once it is stopped', async () => {
  const { world, timer, seen } = await followOutbox()
  await submitOne(world)
  await expect.poll(timer.waits).toEqual([50])
  stop()
  expect(timer.waits()).toEqual([])
  expect(seen).toEqual([0])
})
