import { err, ok, type Result } from '@shared/result'

/** The encodings that spreadsheets write. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

export type DecodedText = { readonly text: string; readonly encoding: Encoding }

const SAMPLE = 4_000
/** Of text in UTF-16 that is mostly Latin, about half of all bytes are 0, and all at one parity. */
const MANY_ZEROS = 0.3

/**
 * The text of a file: by its byte order mark, else by what its bytes can be. What is not UTF-8 is taken for Windows-1252, as
 * Excel writes it. `encoding` is what the agent chose; null finds out.
 */
export function decodeText(
  bytes: Uint8Array,
  encoding: Encoding | null = null,
): Result<DecodedText, 'workbook' | 'not-text'> {
  if (isWorkbook(bytes)) return err('workbook')
  const used = encoding ?? guessEncoding(bytes)
  const text = new TextDecoder(used).decode(bytes)
  return text.includes('\0') ? err('not-text') : ok({ text, encoding: used })
}

function guessEncoding(bytes: Uint8Array): Encoding {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return wideEncoding(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252')
}

function wideEncoding(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length * MANY_ZEROS && even === 0) return 'utf-16le'
  return even > sample.length * MANY_ZEROS && odd === 0 ? 'utf-16be' : null
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    // The one thing a fatal decoder throws for.
    return false
  }
}

/** Excel's own files: a ZIP archive, or the older compound file. */
function isWorkbook(bytes: Uint8Array): boolean {
  const start = [...bytes.subarray(0, 4)].join(' ')
  return start === '80 75 3 4' || start === '208 207 17 224'
}
