import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

// Only the rule, without type information, so that planted files need not exist.
const eslint = new ESLint({
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-syntax',
  overrideConfig: { languageOptions: { parserOptions: { projectService: false } } },
})

async function rulesBroken(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath })
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message)
}

describe('the linter', () => {
  it.each([
    ['electron/main/planted.ts', 'open({ webSecurity: false })'],
    ['electron/main/planted.ts', 'open({ sandbox: false })'],
    ['electron/main/planted.ts', 'open({ contextIsolation: false })'],
    ['electron/main/planted.ts', 'open({ nodeIntegration: true })'],
    ['electron/main/planted.ts', 'open({ nodeIntegrationInWorker: true })'],
    ['electron/main/planted.ts', 'open({ webviewTag: true })'],
    ['electron/main/planted.ts', 'open({ allowRunningInsecureContent: true })'],
    ['electron/main/planted.ts', 'open({ experimentalFeatures: true })'],
    ['electron/main/planted.ts', "open({ enableBlinkFeatures: 'X' })"],
    ['electron/main/planted.ts', 'void shell.openExternal(url)'],
    ['electron/main/planted.ts', "const policy = `style-src 'unsafe-inline' ${more}`"],
    ['electron/main/planted.ts', 'const policy = "script-src \'unsafe-eval\'"'],
    ['renderer/app/planted.ts', 'element.innerHTML = text'],
    ['renderer/app/planted.tsx', 'const a = <p dangerouslySetInnerHTML={{ __html: text }} />'],
  ])('refuses in %s: %s', async (where, code) => {
    expect(await rulesBroken(where, `${code}\n`)).toEqual(['no-restricted-syntax'])
  })

  it.each(['open({ webSecurity: true, nodeIntegration: false })', 'element.textContent = text'])(
    'lets through: %s',
    async (code) => {
      expect(await rulesBroken('electron/main/planted.ts', `${code}\n`)).toEqual([])
    },
  )
})

it('main starts nothing that keeps memory, pages or names of files outside of Outpost', () => {
  const leaving =
    /crashReporter|addRecentDocument|setJumpList|setUserTasks|openDevTools|contentTracing|netLog\b/
  const files = readdirSync('electron', { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  expect(files.length).toBeGreaterThan(100)
  const found = files.filter((name) => leaving.test(readFileSync(join('electron', name), 'utf8')))
  expect(found).toEqual([])
})
