import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readFreeBytes } from '@electron/main/services/disk/free-bytes'
import { RESERVE_BYTES } from '@electron/main/services/disk/reserve-file'
import type { JournalRecord } from '@shared/ipc/contract'
import { startDesktop } from '@tests/support/desktop-story'
import { recordOf } from '@tests/support/journal-story'
import { mountSmallDisk, whyNoSmallDisk } from '@tests/support/small-disk'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { describe, expect, it, onTestFinished, vi } from 'vitest'

const reason = whyNoSmallDisk()
if (reason !== null) process.stdout.write(`Skipped: no real disk is filled, because ${reason}.\n`)

const failure = (code: string) => ({ ok: false, error: { code } })

/** Main on a real disk of 16 MB, with a practice workspace. */
async function onSmallDisk() {
  const disk = mountSmallDisk(temporaryFolder(), '16m')
  onTestFinished(disk.unmount)
  const story = startDesktop(disk.folder)
  const added = await story.desktop.workspaces.addPractice()
  if (!added.ok) throw new Error(added.error.code)
  const workspaceId = added.value.id
  const hasReserve = () => existsSync(join(disk.folder, 'reserve'))
  await vi.waitFor(() => expect(hasReserve()).toBe(true))
  const save = (record: JournalRecord) => story.desktop.journal.save({ workspaceId, record })
  return { disk, story, workspaceId, hasReserve, save }
}

/** A customer too large for what a full disk has left in the last block of its journal. */
const largeRecord = (n: number) => ({ ...recordOf(n), body: JSON.stringify({ note: 'x'.repeat(20_000) }) })

/** Saves until the disk says no; answers the customers that were acknowledged. */
async function saveUntilFull(save: (record: JournalRecord) => Promise<{ ok: boolean }>) {
  const saved: string[] = []
  for (let n = 1000; n < 2000; n += 1) {
    const record = { ...largeRecord(n), localKey: randomUUID() }
    if (!(await save(record)).ok) return saved
    saved.push(record.localKey)
  }
  throw new Error('The disk never got full')
}

describe.skipIf(reason !== null)('a full disk', () => {
  it('takes the reserve for unsent work, and the window is told', async () => {
    const { disk, story, hasReserve, save } = await onSmallDisk()
    await save(largeRecord(1))
    await disk.fill()
    expect(await save(largeRecord(2))).toEqual({ ok: true, value: undefined })
    expect(hasReserve()).toBe(false)
    await vi.waitFor(() =>
      expect(story.news.at(-1)).toMatchObject({ event: 'storageChanged', value: { state: 'full' } }),
    )
  })

  it('says so when the reserve is used up too, keeps all that it acknowledged, and goes on when there is room', async () => {
    const { disk, story, workspaceId, hasReserve, save } = await onSmallDisk()
    await disk.fill()
    const saved = await saveUntilFull(save)
    expect(saved.length * 20_000).toBeGreaterThan(RESERVE_BYTES / 2)
    expect(await readFreeBytes(disk.folder)).toBeLessThan(40_000)
    expect(await save(largeRecord(3))).toMatchObject(failure('disk-full'))
    disk.empty()
    expect(await save(largeRecord(4))).toMatchObject({ ok: true })
    const space = await story.desktop.storage.check()
    expect(space).toMatchObject({ ok: true, value: { state: 'low' } })
    expect(hasReserve()).toBe(true)
    const again = await story.restart()
    const content = await again.desktop.journal.read({ workspaceId })
    if (!content.ok) throw new Error(content.error.code)
    expect(content.value.damaged).toBe(0)
    const kept = content.value.records.map(({ localKey }) => localKey)
    expect(kept).toEqual([...saved, recordOf(4).localKey])
  })

  it('takes the reserve for the list of workspaces', async () => {
    const { disk, story, hasReserve } = await onSmallDisk()
    await disk.fill()
    expect(await story.desktop.workspaces.addPractice()).toMatchObject({ ok: true })
    expect(hasReserve()).toBe(false)
    const again = await story.restart()
    expect(await again.desktop.workspaces.list()).toMatchObject({ value: { length: 2 } })
  })

  it('creates nothing on the server of which no attempt could be noted', async () => {
    const { disk, story, workspaceId, save } = await onSmallDisk()
    await disk.fill()
    await saveUntilFull(save)
    await disk.fill()
    const fill = async () => {
      for (let n = 0; n < 100; n += 1) {
        const made = await story.desktop.journal.settle({ workspaceId, localKeys: [randomUUID()] })
        if (!made.ok) return
      }
    }
    await fill()
    const { localKey } = recordOf(5)
    const verdict = await story.desktop.customers.create({ workspaceId, localKey, body: '{}' })
    expect(verdict).toMatchObject({ value: { verdict: 'not-sent', code: 'disk-full' } })
  })
})
