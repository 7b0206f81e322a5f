import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Where it is noted of which pictures the icons were drawn. */
export const DRAWN_FROM = 'build/drawn-from.json'

/** The digest of each picture that icons are drawn from, whatever ends its lines. */
export function digestsOfPictures(): Record<string, string> {
  const files = ['build/icon.svg', 'build/tray-template.svg']
  return Object.fromEntries(
    files.map((file) => {
      const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
      return [file, createHash('sha256').update(text).digest('hex')]
    }),
  )
}
