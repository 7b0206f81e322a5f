import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Plugin } from 'vite'

/** Where each part of the build leaves the list of packages that it holds. */
export const BUNDLED_FOLDER = path.join('out', 'packages')

/** Writes down which packages' code is in a part of the build, by their keys in package-lock.json. */
export function listBundled(part: string): Plugin {
  return {
    name: 'list-bundled',
    // Not when it is written: a worker's bundle never is, it becomes a file of the page's.
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle)
      const files = chunks.flatMap((chunk) =>
        chunk.type === 'chunk' ? Object.keys(chunk.modules) : chunk.originalFileNames,
      )
      const [entry = 'index'] = chunks.flatMap((chunk) =>
        chunk.type === 'chunk' && chunk.isEntry ? [chunk.name] : [],
      )
      const keys = new Set(files.flatMap((file) => packageKey(file) ?? []))
      mkdirSync(BUNDLED_FOLDER, { recursive: true })
      writeFileSync(
        path.join(BUNDLED_FOLDER, `${part}-${entry}.json`),
        JSON.stringify([...keys].sort(), null, 1),
      )
    },
  }
}

/** `node_modules/a/node_modules/@b/c` of a file in that package; null for a file of our own. */
export function packageKey(file: string): string | null {
  const found = /^.*?((?:node_modules\/(?:@[^/]+\/)?[^/]+\/)+)/.exec(file.replaceAll('\\', '/'))
  return found?.[1]?.replace(/\/$/, '') ?? null
}
