import process from 'node:process'
import { runBounded } from '@tools/process/run-bounded'
import { expect, it } from 'vitest'

const LONG_MS = 10_000

it('answers the exit code and the output', async () => {
  const script = 'console.log("out"); console.error("err"); process.exitCode = 4'
  const ended = await runBounded(process.execPath, ['-e', script], { limitMs: LONG_MS })
  expect(ended.code).toBe(4)
  expect(ended.output.split('\n').sort().join(' ').trim()).toBe('err out')
})

it('kills a command that takes too long', async () => {
  const ended = await runBounded(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { limitMs: 100 })
  expect(ended.code).toBeNull()
})

it('does not wait for what a killed command has started', async () => {
  const inner = 'setTimeout(() => {}, 20000)'
  const script = `require('child_process').spawn(process.execPath, ['-e', '${inner}'], { stdio: 'inherit' })`
  const startedAt = performance.now()
  const ended = await runBounded(process.execPath, ['-e', script], { limitMs: 500 })
  expect([ended.code, performance.now() - startedAt < LONG_MS]).toEqual([null, true])
})

it('answers null for a command that is not there', async () => {
  expect((await runBounded('no-such-command-here', [], { limitMs: LONG_MS })).code).toBeNull()
})
