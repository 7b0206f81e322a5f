import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { replaceElectron } from '@tools/chromium-runtime/replace-electron'
import { mountSmallDisk, whyNoSmallDisk } from '@tests/support/small-disk'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'

// electron-store itself, which asks Electron for nothing where it is told the folder.
beforeAll(() => replaceElectron('data:text/javascript,export default {}'))

const reason = whyNoSmallDisk()

async function setup(folder = temporaryFolder()) {
  const { createJsonFile } = await import('@electron/main/services/files/json-file')
  let openings = 0
  const file = createJsonFile({ folder, name: 'settings', onOpened: () => void (openings += 1) })
  return { folder, file, openings: () => openings }
}

describe('a JSON file', () => {
  it('is empty before it is written, and keeps what it was given, for its user alone', async () => {
    const { file, folder } = await setup()
    expect(file.read()).toEqual({})
    file.write({ version: 1, content: ['a', null] })
    expect(file.read()).toEqual({ version: 1, content: ['a', null] })
    expect(JSON.parse(readFileSync(file.path, 'utf8'))).toEqual({ version: 1, content: ['a', null] })
    expect(readdirSync(folder)).toEqual(['settings.json'])
    if (process.platform !== 'win32') expect(statSync(file.path).mode & 0o777).toBe(0o600)
  })

  it('tells each time that electron-store has opened one', async () => {
    const { file, openings } = await setup()
    file.read()
    file.write({ version: 1 })
    expect(openings()).toBe(2)
  })

  it('leaves nothing of a write that was cut short', async () => {
    const { file, folder } = await setup()
    file.write({ version: 1 })
    writeFileSync(join(folder, 'settings.next.json'), '{"version":2}')
    const again = await setup(folder)
    expect(again.file.read()).toEqual({ version: 1 })
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })

  it('brings its name to the disk once what is new is in its place', async () => {
    const { createJsonFile } = await import('@electron/main/services/files/json-file')
    const folder = temporaryFolder()
    const synced: unknown[] = []
    const syncFolder = (asked: string) => {
      synced.push([asked, JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))])
      throw new Error('The folder cannot be brought to the disk')
    }
    const file = createJsonFile({ folder, name: 'settings', syncFolder })
    file.write({ version: 1 })
    expect(synced).toEqual([[folder, { version: 1 }]])
    expect(file.read()).toEqual({ version: 1 })
  })

  it('keeps what it held when what is new cannot be put in its place', async () => {
    const { file, folder } = await setup()
    mkdirSync(join(folder, 'settings.json'))
    expect(() => file.write({ version: 2 })).toThrow()
    expect(readdirSync(folder)).toEqual(['settings.json'])
  })
})

describe.skipIf(reason !== null)('a JSON file on a disk that is nearly full', () => {
  it.each([0, 1, 2])('holds what it held, with %i blocks left for what takes more', async (blocks) => {
    const disk = mountSmallDisk(temporaryFolder(), '64k')
    onTestFinished(disk.unmount)
    const { file, folder } = await setup(disk.folder)
    file.write({ secret: 'x'.repeat(3_000) })
    await disk.fill(blocks * 4_096)
    expect(() => file.write({ secret: 'y'.repeat(blocks * 4_096 + 3_000) })).toThrow(
      expect.objectContaining({ code: 'ENOSPC' }),
    )
    expect(file.read()).toEqual({ secret: 'x'.repeat(3_000) })
    expect(readdirSync(folder)).not.toContain('settings.next.json')
    disk.empty()
    file.write({ secret: 'z' })
    expect(file.read()).toEqual({ secret: 'z' })
  })
})
