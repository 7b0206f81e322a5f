import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { words } from './tools/words/words.ts'

const folder = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/** Where the aliases of tsconfig.base.json lead; electron.vite.config.ts uses the same. */
export const alias = {
  '@shared': folder('shared'),
  // By folder: there are packages by the name of @electron too.
  '@electron/main': folder('electron/main'),
  '@electron/preload': folder('electron/preload'),
  '@electron/practice-api': folder('electron/practice-api'),
  '@renderer': folder('renderer'),
  '@tests': folder('tests'),
  '@tools': folder('tools'),
}

export default defineConfig({
  plugins: [words()],
  resolve: { alias },
  test: {
    include: ['tests/{unit,integration}/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/support/speak-english.ts'],
    environment: 'node',
    // A run that is not the first would look for a file where a catalogue is made of none.
    fsModuleCache: false,
    restoreMocks: true,
    testTimeout: 20_000,
  },
})
