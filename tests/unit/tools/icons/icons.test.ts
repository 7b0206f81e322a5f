import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { badgeSvg, badgeTexts } from '@tools/icons/badge'
import { digestsOfPictures, DRAWN_FROM } from '@tools/icons/drawn-from'
import { icnsSizes, writeIcns } from '@tools/icons/write-icns'
import { writeIco } from '@tools/icons/write-ico'
import { describe, expect, it } from 'vitest'

const PNG_SIGNATURE = '89504e470d0a1a0a'
const packing = readFileSync('electron-builder.config.ts', 'utf8')
const folder = /buildResources: '(\w+)'/.exec(packing)?.[1] ?? ''
const read = (...parts: string[]) => readFileSync(join(folder, ...parts))
const pngSize = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]
const picture = (size: number) => ({ size, png: Buffer.from(`png of ${size}`) })

/** The pictures of a Windows icon: the side its list says, and the PNG. */
function icoPictures(ico: Buffer) {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const at = 6 + 16 * index
    const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)]
    return { size: ico.readUInt8(at) || 256, png: ico.subarray(offset, offset + length) }
  })
}

/** The blocks of a macOS icon. */
function icnsBlocks(icns: Buffer) {
  const blocks: { name: string; png: Buffer }[] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4)) {
    const name = icns.toString('latin1', at, at + 4)
    blocks.push({ name, png: icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)) })
  }
  return blocks
}

describe('an icon file', () => {
  it('for Windows lists each picture with its size and place', () => {
    const pictures = [picture(16), picture(256)]
    expect(icoPictures(writeIco(pictures))).toEqual(pictures)
  })

  it('for macOS names each size for plain and for double density', () => {
    const blocks = icnsBlocks(writeIcns([picture(32), picture(1024)]))
    expect(blocks.map(({ name }) => name)).toEqual(['icp5', 'ic11', 'ic10'])
    expect(blocks[2]?.png.toString()).toBe('png of 1024')
  })

  it('for macOS takes no size that macOS has no name for', () => {
    expect(() => writeIcns([picture(20)])).toThrow('20 pixels')
  })
})

describe('the icons that are packed', () => {
  it('are in the folder the packing takes them from', () => {
    expect(folder).not.toBe('')
    expect(
      ['icon.svg', 'icon.png', 'icon.ico', 'icon.icns'].filter((name) => !existsSync(join(folder, name))),
    ).toEqual([])
  })

  it('were drawn from the pictures as they are now', () => {
    expect(JSON.parse(readFileSync(DRAWN_FROM, 'utf8'))).toEqual(digestsOfPictures())
  })

  it('hold every size that Windows shows', () => {
    const pictures = icoPictures(read('icon.ico'))
    expect(pictures.map(({ size }) => size)).toEqual(expect.arrayContaining([16, 24, 32, 48, 256]))
    for (const { size, png } of pictures) expect(pngSize(png)).toEqual([size, size])
  })

  it('hold every size that macOS shows', () => {
    const sides = icnsBlocks(read('icon.icns')).map(({ png }) => pngSize(png)[0])
    expect(new Set(sides)).toEqual(new Set(icnsSizes))
  })

  it.each([16, 32, 48, 64, 128, 256, 512])('have one of %i pixels for Linux', (size) => {
    const png = read('icons', `${size}x${size}.png`)
    expect([png.toString('hex', 0, 8), pngSize(png)]).toEqual([PNG_SIGNATURE, [size, size]])
  })

  it('are there for the tray and for every number of the badge, in both densities', () => {
    const badges = badgeTexts.map((text) => `badge-${text.replace('+', '-and-more')}`)
    for (const name of ['tray', 'trayTemplate', ...badges]) {
      for (const [suffix, size] of [
        ['', 16],
        ['@2x', 32],
      ] as const) {
        expect(pngSize(readFileSync(`renderer/public/icons/${name}${suffix}.png`))).toEqual([size, size])
      }
    }
  })
})

it('draws every number of the badge', () => {
  expect(badgeTexts.map((text) => badgeSvg(text).includes(`>${text}</text>`))).not.toContain(false)
})
