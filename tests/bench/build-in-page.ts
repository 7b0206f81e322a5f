import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { build } from 'vite'

const folders = ['shared', 'renderer', 'tests']

/** Bundles what the bench runs inside the window; answers its text. */
export async function buildInPage(): Promise<string> {
  const outDir = path.resolve('out', 'bench')
  await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: Object.fromEntries(folders.map((name) => [`@${name}`, path.resolve(name)])) },
    build: {
      outDir,
      lib: {
        entry: path.resolve('tests', 'bench', 'in-page.ts'),
        formats: ['iife'],
        name: 'inPage',
        fileName: () => 'in-page.js',
      },
      minify: false,
    },
  })
  return readFile(path.join(outDir, 'in-page.js'), 'utf8')
}
