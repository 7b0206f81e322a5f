import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { DesktopApi } from '@shared/ipc/contract'
import type { RunningApp } from '@tools/launch/launch-app'

declare const window: { readonly desktop: DesktopApi }

// Everything a program can still get at, collected first: texts that nobody holds any more are not in it.

/** The heap of the page, as one text; its workers have their own. */
export async function heapOfPage(page: Page): Promise<string> {
  const devtools = await page.context().newCDPSession(page)
  const chunks: string[] = []
  devtools.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await devtools.send('HeapProfiler.enable')
  await devtools.send('HeapProfiler.collectGarbage')
  await devtools.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await devtools.detach()
  return chunks.join('')
}

/** What main must be started with for `heapOfMain`. */
export function heapSignal(folder: string): Readonly<Record<string, string>> {
  mkdirSync(folder, { recursive: true })
  return { NODE_OPTIONS: `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}` }
}

/** The heap of main, as one text. */
export async function heapOfMain(app: RunningApp, folder: string): Promise<string> {
  const snapshots = () => readdirSync(folder).filter((name) => name.endsWith('.heapsnapshot'))
  const before = snapshots().length
  process.kill(app.pid, 'SIGUSR2')
  await expect.poll(() => snapshots().length, { timeout: 30_000 }).toBeGreaterThan(before)
  // Main does nothing else while it writes, so its next answer says that it has written all.
  await app.page.evaluate(() => window.desktop.lock.status())
  return readFileSync(join(folder, snapshots().sort().at(-1) ?? ''), 'utf8')
}

/** Those of the texts that are in the heap. */
export function foundIn(heap: string, texts: readonly string[]): string[] {
  return texts.filter((text) => heap.includes(text))
}
