import { expect, it } from 'vitest'
import { createKeyedLock } from '@renderer/data/keyed-lock'

function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => (open = resolve))
  return { opened, open }
}

it('runs work for one key one after the other, and other keys meanwhile', async () => {
  const lock = createKeyedLock()
  const { opened, open } = gate()
  const log: string[] = []
  const first = lock('a', async () => {
    await opened
    log.push('a1')
  })
  const second = lock('a', () => Promise.resolve(log.push('a2')))
  await lock('b', () => Promise.resolve(log.push('b')))
  open()
  await Promise.all([first, second])
  expect(log).toEqual(['b', 'a1', 'a2'])
})

it('goes on after work that failed, and hands its failure to who asked for it', async () => {
  const lock = createKeyedLock()
  const failing = lock('a', () => Promise.reject(new Error('no')))
  const next = lock('a', () => Promise.resolve('next'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('next')
})
