import path from 'node:path'
import { flipPackedFuses, programName } from '@tools/package/flip-fuses'
import { countFuses, fuseNames, unlikeFuses } from '@tools/package/read-fuses'
import { writeProgram } from '@tests/support/fake-electron'
import { temporaryFolder } from '@tests/support/temporary-folder'
import { describe, expect, it } from 'vitest'

/** Where the program's bytes lie, below what electron-builder packs. */
const places: Readonly<Record<string, string>> = {
  darwin: 'Outpost.app/Contents/Frameworks/Electron Framework.framework/Electron Framework',
  win32: 'Outpost.exe',
  linux: 'outpost',
}
const platforms = Object.keys(places)

function pack(platform: string, wire?: string) {
  const appOutDir = temporaryFolder()
  writeProgram(path.join(appOutDir, places[platform] ?? ''), wire)
  const program = path.join(appOutDir, programName(platform, 'Outpost'))
  const context = {
    appOutDir,
    electronPlatformName: platform,
    packager: { appInfo: { productFilename: 'Outpost' } },
  }
  return { program, context }
}

describe.each(platforms)('a program packed for %s', (platform) => {
  it('has other fuses as Electron ships it', async () => {
    expect((await unlikeFuses(pack(platform).program, platform)).length).toBeGreaterThan(3)
  })

  it('has every fuse as it should be once it is packed', async () => {
    const { program, context } = pack(platform)
    await flipPackedFuses(context)
    expect(await unlikeFuses(program, platform)).toEqual([])
    expect(await countFuses(program)).toBe(fuseNames().length)
  })

  it('is not packed with a fuse nobody knows', async () => {
    await expect(flipPackedFuses(pack(platform, '1010000110').context)).rejects.toThrow()
  })
})

it.each(fuseNames())('names %s when it alone is wrong', async (name, place) => {
  const { program, context } = pack('win32')
  await flipPackedFuses(context)
  const wire = '010011001'.split('')
  wire[Number(place)] = wire[Number(place)] === '1' ? '0' : '1'
  writeProgram(program, wire.join(''))
  expect(await unlikeFuses(program, 'win32')).toEqual([name])
})
