import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { listBundled } from './tools/package/list-bundled'
import { words } from './tools/words/words.ts'
import { alias } from './vitest.config'

export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [words(), listBundled('main')],
    build: {
      outDir: 'out/main',
      lib: { entry: 'electron/main/index.ts', formats: ['es'] },
      sourcemap: true,
    },
  },
  preload: {
    resolve: { alias },
    plugins: [listBundled('preload')],
    build: {
      outDir: 'out/preload',
      // A sandboxed preload can require nothing but electron, so everything else is bundled into one CommonJS file.
      externalizeDeps: false,
      lib: { entry: 'electron/preload/index.ts', formats: ['cjs'] },
    },
  },
  renderer: {
    root: 'renderer',
    resolve: { alias },
    plugins: [words(), react(), listBundled('renderer')],
    worker: { plugins: () => [listBundled('worker')] },
    build: {
      outDir: 'out/renderer',
      // electron-vite leaves the code as it is; minified, the first load is less than half.
      minify: true,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input: 'renderer/index.html',
        // What is loaded at first is one file, whatever of it is used later as well: many small ones weigh more.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
})
