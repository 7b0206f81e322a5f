import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './browser/find-browser.ts'
import { electronBinary } from './launch/electron-binary.ts'
import { countGate, failures, summary, type Count } from './test-run/count.ts'
import { gates } from './test-run/gates.ts'

/** Runs every gate, also after one has failed, and closes with the sum of all. */
async function test(): Promise<boolean> {
  process.chdir(fileURLToPath(new URL('..', import.meta.url)))
  await prepareRuntime()
  const counts = new Map<string, Count>()
  for (const gate of gates) {
    console.log(`\n— ${gate.title}`)
    const needed = gate.needs === undefined ? undefined : counts.get(gate.needs)
    if (needed !== undefined && needed.failed > 0) {
      console.log(`Not run, because "${gate.needs ?? ''}" failed.`)
      counts.set(gate.title, countGate(null))
    } else {
      counts.set(gate.title, await gate.run())
    }
    report(counts.get(gate.title))
  }
  console.log(['', ...failures(counts)].join('\n'))
  const { line, isGood } = summary([...counts.values()])
  console.log(line)
  return isGood
}

/** The window needs Electron's program or a browser; without either the tests say so by failing. */
async function prepareRuntime(): Promise<void> {
  if (electronBinary() !== null) return
  const browser = await ensureBrowser()
  console.log(browser.ok ? `Browser: ${browser.value}` : browser.error)
}

function report(count: Count | undefined): void {
  if (count === undefined) return
  console.log(
    count.failed === 0 ? `✓ ${count.passed} passed` : `✗ ${count.passed} passed, ${count.failed} failed`,
  )
}

process.exitCode = (await test()) ? 0 : 1
