import { randomBytes } from 'node:crypto'
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createReserveFile, RESERVE_BYTES } from '@electron/main/services/disk/reserve-file'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { expect, it } from 'vitest'

function setup(path = join(temporaryFolder(), 'reserve')) {
  return { path, reserve: createReserveFile({ path, randomBytes }) }
}

it('takes its room on the disk for real, and gives it back', () => {
  const { path, reserve } = setup()
  expect(reserve.isThere()).toBe(false)
  reserve.make()
  expect(reserve.isThere()).toBe(true)
  if (process.platform !== 'win32') expect(statSync(path).blocks * 512).toBeGreaterThanOrEqual(RESERVE_BYTES)
  reserve.release()
  reserve.release()
  expect([reserve.isThere(), existsSync(path)]).toEqual([false, false])
})

it('is not there when a crash left only a part of it', () => {
  const { path, reserve } = setup()
  writeFileSync(path, 'part')
  expect(reserve.isThere()).toBe(false)
  reserve.make()
  expect(reserve.isThere()).toBe(true)
})

it('stays away where it cannot be written', () => {
  const { reserve } = setup(join(temporaryFolder(), 'no-such-folder', 'reserve'))
  reserve.make()
  expect(reserve.isThere()).toBe(false)
})
