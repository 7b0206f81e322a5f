import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { node24 } from '../process/node-24.ts'
import { packageProgram } from '../process/package-program.ts'
import { runInTerminal } from '../process/run-in-terminal.ts'
import { countGate, countPlaywright, countVitest, type Count, type RunnerEnd } from './count.ts'

/** One step of `npm test`. A step whose `needs` failed is not run and counts as failed. */
export type Gate = { readonly title: string; readonly needs?: string; run(): Promise<Count> }

const vitestFile = path.join('out', 'test', 'vitest.json')
/** Named in playwright.config.ts. */
const playwrightFile = path.join('out', 'e2e', 'report.json')

/** Everything that must hold, cheapest first. */
export const gates: readonly Gate[] = [
  simple('Format', 'prettier', ['--check', '.', '--log-level', 'warn']),
  simple('Lint', 'eslint', ['.', '--cache', '--cache-location', '.cache/eslint']),
  { title: 'Types', run: async () => countGate(await runProgram('typescript', ['-b'], 'tsc')) },
  { title: 'Unit and integration tests', run: runVitest },
  simple('Simulator, 10,000 bad days', 'tsx', ['tools/simulate.ts', '--seeds', '10000']),
  simple('Build', 'electron-vite', ['build', '--logLevel', 'warn']),
  { title: 'End-to-end tests', needs: 'Build', run: runPlaywright },
]

function simple(title: string, packageName: string, args: readonly string[]): Gate {
  return { title, run: async () => countGate(await runProgram(packageName, args)) }
}

async function runVitest(): Promise<Count> {
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestFile}`]
  return countVitest(await runReporting(vitestFile, () => runProgram('vitest', args)))
}

async function runPlaywright(): Promise<Count> {
  return countPlaywright(
    await runReporting(playwrightFile, () => runProgram('@playwright/test', ['test'], 'playwright')),
  )
}

async function runReporting(file: string, run: () => Promise<number | null>): Promise<RunnerEnd> {
  rmSync(file, { force: true })
  return { code: await run(), report: readReport(file) }
}

function readReport(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // The runner crashed before it wrote one; that is counted as a failure.
    return null
  }
}

function runProgram(
  packageName: string,
  args: readonly string[],
  command = packageName,
): Promise<number | null> {
  return runInTerminal(node24(), [packageProgram(packageName, command), ...args])
}
