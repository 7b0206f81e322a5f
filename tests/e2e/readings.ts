import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'

const TABLE_MAGIC = Buffer.from('57fb808b247547db', 'hex')
const FOOTER_BYTES = 48
const SNAPPY = 1

/** A file's bytes as they are, and as they are unpacked where a part of it is packed (gzip, zlib, LevelDB's tables). */
export function readingsOf(content: Buffer): Buffer[] {
  return [content, ...streamsIn(content), ...blocksOfTable(content)]
}

/** What unpacks at a gzip or zlib head, or as a whole. */
function streamsIn(content: Buffer): Buffer[] {
  const heads = [
    { head: Buffer.from('1f8b08', 'hex'), unpack: gunzipSync },
    { head: Buffer.from('789c', 'hex'), unpack: inflateSync },
  ]
  const found = heads.flatMap(({ head, unpack }) =>
    placesOf(content, head).map((at) => tryTo(() => unpack(content.subarray(at)))),
  )
  return [...found, tryTo(() => brotliDecompressSync(content))].filter((reading) => reading !== null)
}

function placesOf(content: Buffer, head: Buffer): number[] {
  const places: number[] = []
  for (let at = content.indexOf(head); at >= 0; at = content.indexOf(head, at + 1)) places.push(at)
  return places
}

function tryTo(unpack: () => Buffer): Buffer | null {
  try {
    return unpack()
  } catch {
    // Bytes that only looked like the head of something packed.
    return null
  }
}

/** The blocks of a LevelDB table (`.ldb`), by its index; none for any other file. */
function blocksOfTable(content: Buffer): Buffer[] {
  if (!content.subarray(-TABLE_MAGIC.length).equals(TABLE_MAGIC)) return []
  const footer = cursor(content.subarray(-FOOTER_BYTES))
  const [meta, index] = [readHandle(footer), readHandle(footer)]
  const indexBlock = readBlock(content, index)
  const data = handlesIn(indexBlock).map((handle) => readBlock(content, handle))
  return [readBlock(content, meta), indexBlock, ...data]
}

type Handle = { readonly offset: number; readonly size: number }
type Cursor = ReturnType<typeof cursor>

function cursor(bytes: Buffer) {
  let at = 0
  const byte = () => bytes[at++] ?? 0
  return {
    isAtEnd: () => at >= bytes.length,
    byte,
    varint(): number {
      let value = 0
      for (let shift = 0; shift < 64; shift += 7) {
        const next = byte()
        value += (next & 0x7f) * 2 ** shift
        if (next < 0x80) break
      }
      return value
    },
    take: (length: number) => bytes.subarray(at, (at += length)),
  }
}

function readHandle(from: Cursor): Handle {
  return { offset: from.varint(), size: from.varint() }
}

function readBlock(content: Buffer, { offset, size }: Handle): Buffer {
  const block = content.subarray(offset, offset + size)
  return content[offset + size] === SNAPPY ? unsnap(block) : block
}

/** The values of an index block: where each data block is. */
function handlesIn(index: Buffer): Handle[] {
  const restarts = index.length < 4 ? 0 : index.readUInt32LE(index.length - 4)
  const entries = cursor(index.subarray(0, Math.max(0, index.length - 4 - 4 * restarts)))
  const handles: Handle[] = []
  while (!entries.isAtEnd()) {
    entries.varint()
    const [keyLength, valueLength] = [entries.varint(), entries.varint()]
    entries.take(keyLength)
    handles.push(readHandle(cursor(entries.take(valueLength))))
  }
  return handles
}

/** Unpacks Snappy, in which LevelDB packs its blocks. */
export function unsnap(packed: Buffer): Buffer {
  const from = cursor(packed)
  const output = Buffer.alloc(from.varint())
  let end = 0
  while (!from.isAtEnd()) {
    const tag = from.byte()
    if ((tag & 3) === 0) {
      end += from.take(literalLength(from, tag >> 2)).copy(output, end)
      continue
    }
    const { length, distance } = readCopy(from, tag)
    // Byte by byte: a copy may reach into what it writes.
    for (let left = length; left > 0; left -= 1, end += 1) output[end] = output[end - distance] ?? 0
  }
  return output
}

function literalLength(from: Cursor, code: number): number {
  return code < 60 ? code + 1 : littleEndian(from.take(code - 59)) + 1
}

function readCopy(from: Cursor, tag: number): { length: number; distance: number } {
  if ((tag & 3) === 1) return { length: ((tag >> 2) & 7) + 4, distance: (tag >> 5) * 256 + from.byte() }
  return { length: (tag >> 2) + 1, distance: littleEndian(from.take((tag & 3) === 2 ? 2 : 4)) }
}

function littleEndian(bytes: Buffer): number {
  return bytes.reduceRight((value, byte) => value * 256 + byte, 0)
}
