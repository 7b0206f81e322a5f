import type { Linter } from 'eslint'
import lingui from 'eslint-plugin-lingui'

/** What of our files is written for people; the rest (data, sync, state, services) has codes and no words. */
const written = ['renderer/words/**/*.ts']

/** Properties and attributes that hold no text. */
const wordless = [
  /^(className|classNames|styles?|id|key|type|name|role|tone|variant|size|rel|href|to|path|src|value)$/,
  /^(data-|aria-(live|current|haspopup|autocomplete|describedby|labelledby|controls|owns))/,
  /^[A-Z][A-Z0-9_]*$/,
].map(({ source }) => ({ regex: { pattern: source } }))

/** No text outside the catalogues. */
export const wordsLint: Linter.Config[] = [
  {
    files: written,
    plugins: { lingui },
    rules: {
      'lingui/t-call-in-function': 'error',
      'lingui/no-single-tag-to-translate': 'error',
      'lingui/no-single-variables-to-translate': 'error',
      'lingui/no-trans-inside-trans': 'error',
      'lingui/no-unlocalized-strings': [
        'error',
        {
          // One word that begins small is a code, and one in capitals a name of the API's.
          ignore: [String.raw`^(?![A-Z])\S+$`, '^[A-Z0-9_-]+$', String.raw`^\s*$`],
          ignoreNames: wordless,
          ignoreFunctions: ['Error', '*.querySelector', '*.on', '*.off', '*.includes', '*.startsWith'],
          useTsTypes: true,
        },
      ],
    },
  },
]
