import { createDiskGuard, FLOOR_BYTES, keepChecking } from '@electron/main/services/disk/disk-guard'
import { RESERVE_BYTES } from '@electron/main/services/disk/reserve-file'
import type { DiskSpace } from '@shared/domain/disk-space'
import { describe, expect, it, vi } from 'vitest'

function story(freeBytes: number) {
  const disk = { freeBytes, hasReserve: false, isBroken: false, released: 0 }
  const told: DiskSpace['state'][] = []
  const guard = createDiskGuard({
    reserve: {
      isThere: () => disk.hasReserve,
      make: () => {
        disk.hasReserve = true
        disk.freeBytes -= RESERVE_BYTES
      },
      release: () => {
        disk.hasReserve = false
        disk.freeBytes += RESERVE_BYTES
      },
    },
    readFreeBytes: () =>
      disk.isBroken ? Promise.reject(new Error('no such disk')) : Promise.resolve(disk.freeBytes),
    publish: ({ state }) => told.push(state),
    onReleased: () => (disk.released += 1),
  })
  return { disk, told, guard }
}

describe('a disk guard', () => {
  it('makes its reserve where there is room, and has nothing to tell', async () => {
    const { disk, told, guard } = story(FLOOR_BYTES + RESERVE_BYTES)
    expect(await guard.check()).toEqual({ state: 'enough', freeBytes: FLOOR_BYTES })
    expect([disk.hasReserve, told]).toEqual([true, []])
  })

  it('tells once that the disk is below the floor, and once that it is not any more', async () => {
    const { disk, told, guard } = story(FLOOR_BYTES)
    await guard.check()
    await guard.check()
    disk.freeBytes = FLOOR_BYTES
    await guard.check()
    expect(told).toEqual(['low', 'enough'])
  })

  it('takes no room for a reserve from a disk that has hardly any', async () => {
    const { disk, told, guard } = story(2 * RESERVE_BYTES - 1)
    expect(await guard.check()).toMatchObject({ state: 'full' })
    expect([disk.hasReserve, told]).toEqual([false, ['full']])
  })

  it('frees the reserve in an emergency, tells, and makes it again when space is back', async () => {
    const { disk, told, guard } = story(FLOOR_BYTES + RESERVE_BYTES)
    await guard.check()
    disk.freeBytes = 0
    guard.makeRoom()
    guard.makeRoom()
    await vi.waitFor(() => expect(told).toEqual(['full']))
    expect(disk).toMatchObject({ freeBytes: RESERVE_BYTES, hasReserve: false, released: 1 })
    await guard.check()
    expect(disk.hasReserve).toBe(false)
    disk.freeBytes = 2 * FLOOR_BYTES
    await guard.check()
    expect([disk.hasReserve, told]).toEqual([true, ['full', 'enough']])
  })

  it('looks again and again until it is told to stop, also after the disk did not answer', async () => {
    vi.useFakeTimers()
    const { disk, told, guard } = story(2 * FLOOR_BYTES)
    disk.isBroken = true
    const stop = keepChecking(guard)
    await vi.advanceTimersByTimeAsync(10_000)
    Object.assign(disk, { isBroken: false, hasReserve: true, freeBytes: 1 })
    await vi.advanceTimersByTimeAsync(10_000)
    stop()
    disk.freeBytes = 2 * FLOOR_BYTES
    await vi.advanceTimersByTimeAsync(60_000)
    vi.useRealTimers()
    expect(told).toEqual(['low'])
  })
})
