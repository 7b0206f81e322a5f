import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What stands before the fuses in every Electron since version 12. */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const FACTORY_SETTING = '101000011'

/** A program that is nothing but Electron's fuses as Electron ships them, or as `wire` says (version 1). */
export function writeProgram(file: string, wire = FACTORY_SETTING): void {
  mkdirSync(path.dirname(file), { recursive: true })
  const head = Buffer.from([1, wire.length])
  writeFileSync(
    file,
    Buffer.concat([Buffer.from(`program ${SENTINEL}`), head, Buffer.from(wire), Buffer.alloc(64)]),
  )
  chmodSync(file, 0o755)
}

/** Electron for Linux as far as packing looks at it. */
export function writeElectron(folder: string): void {
  writeProgram(path.join(folder, 'electron'))
  mkdirSync(path.join(folder, 'locales'), { recursive: true })
  for (const file of [
    'LICENSE',
    'LICENSES.chromium.html',
    'version',
    'locales/en-US.pak',
    'locales/de.pak',
  ]) {
    writeFileSync(path.join(folder, file), file)
  }
}
