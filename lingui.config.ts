import { defineConfig } from '@lingui/conf'
import { formatter } from '@lingui/format-po'

/** Where texts are gathered from, and where they are translated; CONTRIBUTING.md says how. */
export default defineConfig({
  sourceLocale: 'en',
  locales: ['en', 'es', 'fr-CA'],
  fallbackLocales: false,
  catalogs: [
    { path: '<rootDir>/renderer/words/{locale}', include: ['<rootDir>/renderer'] },
    { path: '<rootDir>/electron/main/words/{locale}', include: ['<rootDir>/electron/main'] },
  ],
  format: formatter({ lineNumbers: false }),
  orderBy: 'message',
})
