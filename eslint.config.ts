import type { Linter } from 'eslint'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { wordsLint } from './tools/words/words-lint.ts'

const native = ['electron', 'electron-(store|log)', 'node:.*', 'undici', 'hono', '@hono']
const database = ['dexie', 'dexie-react-hooks']
const state = [...database, 'zustand']
const view = ['react', 'react-dom', '@mantine', '@tabler', 'wouter', '@tanstack']
/** Texts are for people: what has codes, and may run where nothing is translated, has none. */
const words = ['@lingui']

/** What each folder must not import. A later row replaces an earlier one for the files both match. */
const forbidden: Record<string, string[]> = {
  shared: [...native, ...state, ...view, ...words, '@electron', '@renderer', '@tests'],
  'electron/main': [...state, ...view, '@renderer', '@electron/preload', '@tests'],
  'electron/practice-api': [
    'electron',
    'electron-(store|log)',
    ...words,
    ...state,
    ...view,
    '@renderer',
    '@electron/(main|preload)',
    '@tests',
  ],
  'electron/preload': ['node:.*', ...state, ...view, '@renderer', '@electron/main', '@tests'],
  renderer: [...native, '@electron', '@tests'],
  'renderer/ui': [
    ...native,
    ...state,
    '@electron',
    '@tests',
    '@renderer/(app|data|desktop|features|state|sync)',
  ],
  'renderer/state': [
    ...native,
    ...database,
    ...view,
    ...words,
    '@electron',
    '@tests',
    '@renderer/(app|data|desktop|features|sync|ui)',
  ],
  'renderer/data': [
    ...native,
    'zustand',
    ...words,
    '@electron',
    '@tests',
    '@renderer/(app|desktop|features|state|sync|ui)',
  ],
  'renderer/sync': [...native, ...view, ...words, '@electron', '@tests', '@renderer/(app|features|ui)'],
  'renderer/features': [...native, ...database, '@electron', '@tests', '@renderer/app/app'],
  tools: ['@renderer', '@tests'],
}

/** Features are vertical slices: none imports another. */
const features = [
  'customers',
  'customer-form',
  'directory',
  'export',
  'import',
  'lock',
  'outbox',
  'settings',
  'welcome',
]

const everywhere = [
  { regex: '^zod$', message: 'Import z from @shared/zod: it must set jitless before the first schema.' },
  {
    regex: String.raw`^\.\./`,
    message: 'Leave a folder only through an alias (@shared, @electron, @renderer, @tools, @tests).',
  },
]

/** What gives a protection of the window away; SECURITY.md says what each is for. */
const dangerous = [
  'Property[key.name=/^(allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures)$/]',
  'Property[key.name=/^(webSecurity|sandbox|contextIsolation)$/] > Literal[value=false]',
  'Property[key.name=/^(nodeIntegration.*|webviewTag)$/] > Literal[value=true]',
  'Literal[value=/unsafe-(inline|eval)/]',
  'TemplateElement[value.raw=/unsafe-(inline|eval)/]',
  'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|openExternal|openPath)$/]',
  'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
].map((selector) => ({ selector, message: 'This gives a protection of the window away; see SECURITY.md.' }))

function layer(folder: string, names: string[]): Linter.Config {
  const regex = `^(${names.join('|')})(/|$)`
  const message = `${folder} must not import this; see the layer table in ARCHITECTURE.md.`
  return {
    files: [`${folder}/**/*.{ts,tsx}`],
    ignores: ['shared/zod.ts'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [...everywhere, { regex, message }] }],
    },
  }
}

function featureLayer(feature: string) {
  const others = features.filter((name) => name !== feature)
  return layer(`renderer/features/${feature}`, [
    ...(forbidden['renderer/features'] ?? []),
    `@renderer/features/(${others.join('|')})`,
  ])
}

export default defineConfig(
  globalIgnores(['out/', 'dist/', '.cache/', 'node_modules/']),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-console': 'error',
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 3],
      'max-depth': ['error', 3],
      'no-restricted-imports': ['error', { patterns: everywhere }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  { files: ['renderer/**/*.tsx'], ...reactHooks.configs.flat['recommended-latest'] },
  {
    files: ['renderer/**/*.tsx'],
    rules: { 'max-lines-per-function': ['error', { max: 100, skipBlankLines: true, skipComments: true }] },
  },
  wordsLint,
  Object.entries(forbidden).map(([folder, names]) => layer(folder, names)),
  features.map(featureLayer),
  { files: ['{electron,renderer,shared}/**'], rules: { 'no-restricted-syntax': ['error', ...dangerous] } },
  { files: ['shared/zod.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['tools/**', '*.config.ts'],
    rules: { 'no-console': 'off', 'no-restricted-imports': 'off' },
  },
  {
    files: ['tests/**'],
    rules: {
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
)
