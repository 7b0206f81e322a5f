import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { parseSync } from 'vite'

/** How much JavaScript the window may load before it shows anything, kB of 1,000 bytes as gzip makes them. */
export const FIRST_LOAD_KB = 300

/** A script of the built window, by its path in the window's folder, and its size as gzip makes it, bytes. */
export type Script = { readonly file: string; readonly gzipBytes: number }

const tags = /<(?:script|link)\b[^>]*>/g

/** What the page in this folder names and all that this imports, without what is asked for later, workers included. */
export async function readFirstLoad(folder: string): Promise<Script[]> {
  const scripts = new Map<string, Script>()
  const load = async (file: string): Promise<void> => {
    if (scripts.has(file)) return
    const text = await readFile(path.join(folder, file), 'utf8')
    scripts.set(file, { file, gzipBytes: gzipSync(text).length })
    for (const imported of importsOf(file, text))
      await load(path.posix.join(path.posix.dirname(file), imported))
  }
  for (const file of namedIn(await readFile(path.join(folder, 'index.html'), 'utf8'))) await load(file)
  if (scripts.size === 0) throw new Error('The page names no script')
  return [...scripts.values()]
}

/** The size of all of them, kB. */
export function sizeOf(scripts: readonly Script[]): number {
  return scripts.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000
}

function namedIn(page: string): string[] {
  return (page.match(tags) ?? []).flatMap((tag) => {
    const isLoaded = tag.startsWith('<script') || tag.includes('rel="modulepreload"')
    const address = /\b(?:src|href)="([^"]+)"/.exec(tag)?.[1]
    return isLoaded && address !== undefined ? [path.posix.normalize(address)] : []
  })
}

function importsOf(file: string, text: string): string[] {
  const { staticImports, staticExports } = parseSync(file, text).module
  const again = staticExports.flatMap(({ entries }) => entries.map(({ moduleRequest }) => moduleRequest))
  const requests = [...staticImports.map(({ moduleRequest }) => moduleRequest), ...again]
  return requests.flatMap((request) => request?.value ?? [])
}
