import type { Picture } from './picture.ts'

const HEAD_BYTES = 8

/** What macOS calls a PNG of each size; some sizes have two names, for plain screens and for those of double density. */
const names: Readonly<Record<number, readonly string[]>> = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/** The sizes that a macOS icon holds. */
export const icnsSizes = Object.keys(names).map(Number)

/** A macOS icon of PNG pictures; a size it has no name for is a mistake. */
export function writeIcns(pictures: readonly Picture[]): Buffer {
  const parts = pictures.flatMap(({ size, png }) => {
    const named = names[size]
    if (named === undefined) throw new Error(`A macOS icon has no picture of ${size} pixels.`)
    return named.map((name) => block(name, png))
  })
  return block('icns', Buffer.concat(parts))
}

/** Four letters, the length of all, and the content. */
function block(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(HEAD_BYTES)
  head.write(name, 'latin1')
  head.writeUInt32BE(HEAD_BYTES + content.length, 4)
  return Buffer.concat([head, content])
}
