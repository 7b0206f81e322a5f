import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Plugin } from 'vite'
import type { Mutant } from './mutants'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folders = ['shared', 'electron', 'renderer', 'tests', 'tools']

/** Bundles the simulator with the product's own code, a mutant's change included; answers the worker's file. */
export async function buildSimulator(mutant?: Mutant): Promise<string> {
  const outDir = path.join(root, 'out', 'simulate', mutant === undefined ? 'product' : slugOf(mutant.name))
  const mutation = mutant && mutate(mutant)
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: Object.fromEntries(folders.map((name) => [`@${name}`, path.join(root, name)])) },
    plugins: mutation === undefined ? [] : [mutation.plugin],
    build: {
      ssr: path.join(root, 'tests', 'simulator', 'worker.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'worker.mjs' } },
    },
  })
  if (mutation?.wasApplied() === false) throw new Error(`${mutant?.file ?? ''} is not part of the simulator`)
  return path.join(outDir, 'worker.mjs')
}

function mutate({ name, file, find, replace }: Mutant): { plugin: Plugin; wasApplied: () => boolean } {
  const target = path.join(root, file)
  let isApplied = false
  const plugin: Plugin = {
    name: 'mutant',
    enforce: 'pre',
    transform(code, id) {
      if (path.normalize(id) !== target) return null
      const places = code.split(find).length - 1
      if (places !== 1) throw new Error(`"${name}": its text occurs ${places} times in ${file}, not once`)
      isApplied = true
      return { code: code.replace(find, () => replace), map: null }
    },
  }
  return { plugin, wasApplied: () => isApplied }
}

function slugOf(name: string): string {
  return name.replaceAll(/[^a-z0-9]+/gi, '-').toLowerCase()
}
