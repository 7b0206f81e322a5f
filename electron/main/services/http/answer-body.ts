import { brotliDecompress, gunzip, inflate, zstdDecompress, type ZlibOptions } from 'node:zlib'

/** The packing that is asked for: others are only understood. */
export const ACCEPTED_CODING = 'gzip'

type Unpack = (
  bytes: Buffer,
  options: Pick<ZlibOptions, 'maxOutputLength'>,
  done: (error: Error | null, unpacked: Buffer) => void,
) => void

const unpackers: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['deflate', inflate],
  ['br', brotliDecompress],
  ['zstd', zstdDecompress],
])

/**
 * Reads the bytes of an answer as text, unpacked where they are packed. Unpacking ends at `maxBytes`, so that a small
 * answer cannot grow without bounds; one that was packed twice, or in a way nobody knows, is unreadable.
 */
export function readBody(
  packed: { readonly bytes: Buffer; readonly coding: string | undefined },
  to: {
    readonly maxBytes: number
    readonly onBody: (text: string) => void
    readonly onUnreadable: () => void
  },
): void {
  const coding = packed.coding?.trim().toLowerCase() ?? ''
  if (coding === '' || coding === 'identity' || packed.bytes.length === 0) {
    to.onBody(packed.bytes.toString('utf8'))
    return
  }
  const unpack = unpackers.get(coding)
  if (unpack === undefined) {
    to.onUnreadable()
    return
  }
  unpack(packed.bytes, { maxOutputLength: to.maxBytes }, (error, bytes) =>
    error === null ? to.onBody(bytes.toString('utf8')) : to.onUnreadable(),
  )
}
