import { mkdtempSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { createInstanceLock, type Greeting, type InstanceLock } from '@tools/chromium-runtime/single-instance'
import { afterEach, beforeEach, expect, it } from 'vitest'

const greeting: Greeting = { argv: ['node', 'main'], folder: '/', additionalData: { link: 'x' } }
const ENDED_PID = 2 ** 22 + 1
let folder: string
let locks: InstanceLock[]

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'outpost-lock-'))
  locks = []
})
afterEach(() => {
  for (const lock of locks) lock.release()
  rmSync(folder, { recursive: true })
})

function lock(onSecond: (greeting: Greeting) => void = () => undefined): InstanceLock {
  const created = createInstanceLock(folder, onSecond)
  locks.push(created)
  return created
}

function leaveHolder(pid: number, ageMs: number): void {
  mkdirSync(path.join(folder, 'instance'))
  const file = path.join(folder, 'instance', 'holder')
  const at = new Date(Date.now() - ageMs)
  writeFileSync(file, String(pid))
  utimesSync(file, at, at)
}

it('belongs to the first, and brings it the greeting of the second', async () => {
  const heard = new Promise<Greeting>((resolve) => expect(lock(resolve).request(greeting)).toBe(true))
  expect(lock().request(greeting)).toBe(false)
  expect(await heard).toEqual(greeting)
})

it('can be taken again when it was released', () => {
  const first = lock()
  first.request(greeting)
  first.release()
  expect([first.isHeld(), lock().request(greeting)]).toEqual([false, true])
})

it.each([
  { story: 'is taken from a process that has ended', pid: ENDED_PID, ageMs: 0, expected: true },
  {
    story: 'is taken from a process id that now belongs to somebody else',
    pid: process.pid,
    ageMs: 60_000,
    expected: true,
  },
  { story: 'stays with a process that lives', pid: process.pid, ageMs: 1_000, expected: false },
])('$story', ({ pid, ageMs, expected }) => {
  leaveHolder(pid, ageMs)
  expect(lock().request(greeting)).toBe(expected)
})
