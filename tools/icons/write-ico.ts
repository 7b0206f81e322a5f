import type { Picture } from './picture.ts'

const HEADER_BYTES = 6
const ENTRY_BYTES = 16
/** Colour planes and bits of a picture with transparency. */
const PLANES = 1
const BITS = 32

/** A Windows icon of PNG pictures, as Windows reads it since Vista; 256 is the largest it knows. */
export function writeIco(pictures: readonly Picture[]): Buffer {
  const header = Buffer.alloc(HEADER_BYTES + ENTRY_BYTES * pictures.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  let offset = header.length
  for (const [index, { size, png }] of pictures.entries()) {
    const at = HEADER_BYTES + ENTRY_BYTES * index
    // One byte each: 256 is written as 0.
    header.writeUInt8(size % 256, at)
    header.writeUInt8(size % 256, at + 1)
    header.writeUInt16LE(PLANES, at + 4)
    header.writeUInt16LE(BITS, at + 6)
    header.writeUInt32LE(png.length, at + 8)
    header.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([header, ...pictures.map(({ png }) => png)])
}
