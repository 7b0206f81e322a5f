import type { ESLint, Linter } from 'eslint'
import lingui from 'eslint-plugin-lingui'

/** What of our files is written for people; the rest (data, sync, state, services) has codes and no words. */
const written = [
  'renderer/app/**/*.{ts,tsx}',
  'renderer/ui/**/*.{ts,tsx}',
  'renderer/features/**/*.{ts,tsx}',
  'electron/main/*.ts',
  'electron/main/background/*.ts',
]

/** Colours, policies and media types look like words. */
const wordlessFiles = [
  'renderer/ui/theme.ts',
  'electron/main/app-protocol.ts',
  'electron/main/content-security-policy.ts',
  // The columns of a file are the same in every language.
  'renderer/features/export/csv-columns.ts',
]

/** Properties and attributes that hold no text. */
const wordless = [
  /^(className|classNames|styles?|id|key|type|role|tone|variant|size|rel|href|to|path|src)$/,
  /^(data-|aria-(live|current|haspopup|autocomplete|describedby|labelledby|controls|owns))/,
].map(({ source }) => ({ regex: { pattern: source } }))

/** No text outside the catalogues. */
export const wordsLint: Linter.Config[] = [
  {
    files: written,
    ignores: wordlessFiles,
    // Its types are of another release of typescript-eslint than ours.
    plugins: { lingui: lingui as unknown as ESLint.Plugin },
    rules: {
      'lingui/t-call-in-function': 'error',
      'lingui/no-single-tag-to-translate': 'error',
      'lingui/no-single-variables-to-translate': 'error',
      'lingui/no-trans-inside-trans': 'error',
      'lingui/no-unlocalized-strings': [
        'error',
        {
          // One word that begins small is a code, and one in capitals a name of the API's.
          ignore: [
            String.raw`^(?![A-Z])\S+$`,
            '^[A-Z0-9_-]+$',
            '^Outpost$',
            String.raw`^\((min|max)-width`,
            String.raw`^(Ctrl(\+\w+)?|Control|Meta|Alt(\+Enter)?|Enter|Space|Esc|n [bi])$`,
          ],
          ignoreNames: wordless,
          ignoreFunctions: ['Error', '*.querySelector', '*.on', '*.off', '*.includes', '*.startsWith'],
          useTsTypes: true,
        },
      ],
    },
  },
]
