import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

// Only the layer rule, without type information, so that planted files need not exist.
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-imports',
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
})

async function violations(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message)
}

const planted: [where: string, imports: string][] = [
  ['shared/domain/planted.ts', 'node:fs'],
  ['shared/domain/planted.ts', 'electron'],
  ['shared/domain/planted.ts', 'react'],
  ['shared/domain/planted.ts', 'dexie'],
  ['shared/domain/planted.ts', 'zod'],
  ['shared/domain/planted.ts', '@lingui/core/macro'],
  ['renderer/sync/planted.ts', '@lingui/core'],
  ['shared/domain/planted.ts', '@electron/main/index'],
  ['shared/sync/planted.ts', '../domain/customer'],
  ['electron/main/planted.ts', '@renderer/app/app'],
  ['electron/main/planted.ts', 'dexie'],
  ['electron/preload/planted.ts', 'node:fs'],
  ['electron/preload/planted.ts', '@electron/main/index'],
  ['electron/practice-api/planted.ts', 'electron'],
  ['renderer/app/planted.ts', 'electron'],
  ['renderer/app/planted.ts', '@electron/main/index'],
  ['renderer/ui/planted.tsx', '@renderer/data/database'],
  ['renderer/ui/planted.tsx', 'dexie'],
  ['renderer/data/planted.ts', '@renderer/features/outbox/outbox-page'],
  ['renderer/sync/planted.ts', 'react'],
  ['renderer/state/planted.ts', 'dexie'],
  ['renderer/features/outbox/planted.ts', '@renderer/features/customers/customers-page'],
  ['renderer/features/outbox/planted.ts', 'dexie'],
  ['tests/unit/planted.test.ts', '../support/test-clock'],
]

describe('the layer table', () => {
  it.each(planted)('refuses %s importing %s', async (where, imports) => {
    expect(await violations(where, `import '${imports}'\n`)).toEqual(['no-restricted-imports'])
  })

  it.each([
    ['renderer/features/outbox/planted.ts', '@renderer/ui/error-words'],
    ['renderer/sync/planted.ts', '@renderer/data/database'],
    ['electron/main/planted.ts', '@electron/practice-api/practice-api'],
    ['electron/main/planted.ts', 'node:fs'],
    ['shared/sync/planted.ts', '@shared/domain/customer'],
    ['shared/zod.ts', 'zod'],
  ])('lets %s import %s', async (where, imports) => {
    expect(await violations(where, `import '${imports}'\n`)).toEqual([])
  })
})
