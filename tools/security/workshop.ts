import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { node24 } from '../process/node-24.ts'
import { packageProgram } from '../process/package-program.ts'
import { runBounded } from '../process/run-bounded.ts'
import type { Mutant } from './mutants.ts'
import { failuresIn } from './failures.ts'

const root = path.resolve(import.meta.dirname, '..', '..')
const LIMIT_MS = 120_000
/** What is not copied. */
const left = new Set(['node_modules', 'out', 'dist', '.git', '.cache'])

/** A copy of the repository in which points are undone, one at a time. */
export function createWorkshop() {
  const copy = mkdtempSync(path.join(tmpdir(), 'outpost-mutants-'))
  for (const name of readdirSync(root)) {
    if (!left.has(name)) cpSync(path.join(root, name), path.join(copy, name), { recursive: true })
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'), 'junction')

  /** Whether the test of the point fails by an expectation, not by a program that no longer runs. */
  async function isCaught(mutant: Mutant): Promise<boolean> {
    const file = path.join(copy, mutant.file)
    const original = readFileSync(file, 'utf8')
    const places = original.split(mutant.find).length - 1
    if (places !== 1) throw new Error(`"${mutant.find}" occurs ${places} times in ${mutant.file}, not once`)
    writeFileSync(
      file,
      original.replace(mutant.find, () => mutant.replace),
    )
    try {
      await build()
      return isByExpectation(await failures(mutant))
    } finally {
      writeFileSync(file, original)
    }
  }

  async function build(): Promise<void> {
    const { code, output } = await run('electron-vite', ['build', '--logLevel', 'warn'])
    if (code !== 0) throw new Error(`The mutant does not build:\n${output}`)
  }

  async function failures({ point, test }: Mutant): Promise<string[]> {
    const { spec, title } = test ?? { spec: 'electron-points', title: String.raw`\.ts ${point} ` }
    const args = ['test', spec, '--project=journeys', '--no-deps', '-g', title]
    const { output } = await run('@playwright/test', args, 'playwright')
    return failuresIn(path.join(copy, 'out', 'e2e', 'report.json'), output)
  }

  const run = (packageName: string, args: readonly string[], command = packageName) =>
    runBounded(node24(), [packageProgram(packageName, command), ...args], { cwd: copy, limitMs: LIMIT_MS })

  return { isCaught, close: () => rmSync(copy, { recursive: true, force: true }) }
}

function isByExpectation(failures: readonly string[]): boolean {
  return failures.length > 0 && failures.every((text) => text.includes('expect('))
}
