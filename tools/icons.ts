import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { badgeSvg, badgeTexts } from './icons/badge.ts'
import { withDraw, type Draw } from './icons/draw.ts'
import { digestsOfPictures, DRAWN_FROM } from './icons/drawn-from.ts'
import type { Picture } from './icons/picture.ts'
import { icnsSizes, writeIcns } from './icons/write-icns.ts'
import { writeIco } from './icons/write-ico.ts'

const ICO_SIZES = [16, 20, 24, 32, 40, 48, 64, 128, 256]
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512]
const PNG_SIZE = 1024
const TRAY_SIZE = 16
const BADGE_SIZE = 16

/** Draws every icon of Outpost from `build/icon.svg` and `build/tray-template.svg`. */
await withDraw(async (draw) => {
  const icon = readFileSync('build/icon.svg', 'utf8')
  const pictures = async (sizes: readonly number[]) => {
    const drawn: Picture[] = []
    for (const size of sizes) drawn.push({ size, png: await draw(icon, size) })
    return drawn
  }
  write('build/icon.png', await draw(icon, PNG_SIZE))
  write('build/icon.ico', writeIco(await pictures(ICO_SIZES)))
  write('build/icon.icns', writeIcns(await pictures(icnsSizes)))
  for (const { size, png } of await pictures(LINUX_SIZES)) write(`build/icons/${size}x${size}.png`, png)
  await drawForTheTray(draw, icon)
  write(DRAWN_FROM, `${JSON.stringify(digestsOfPictures(), null, 2)}\n`)
})

/** What main shows while it runs; it is packed with the window. */
async function drawForTheTray(draw: Draw, icon: string): Promise<void> {
  const template = readFileSync('build/tray-template.svg', 'utf8')
  const inBothDensities = async (name: string, svg: string, size: number) => {
    write(`renderer/public/icons/${name}.png`, await draw(svg, size))
    write(`renderer/public/icons/${name}@2x.png`, await draw(svg, 2 * size))
  }
  await inBothDensities('tray', icon, TRAY_SIZE)
  // macOS colours a template by itself.
  await inBothDensities('trayTemplate', template, TRAY_SIZE)
  for (const text of badgeTexts) {
    await inBothDensities(`badge-${text.replace('+', '-and-more')}`, badgeSvg(text), BADGE_SIZE)
  }
}

function write(file: string, content: Buffer | string): void {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}
