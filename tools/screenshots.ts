import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchApp, removeUserData } from './launch/launch-app.ts'
import type { Page } from 'playwright-core'
import { camera, type Take } from './screenshots/camera.ts'
import { pagesWithData, pagesWithoutData, pageWithoutProtection } from './screenshots/places.ts'

const PICTURES = join('out', 'screenshots')
/** The two that README shows. */
const SHOWN = [
  ['customers-light.png', 'outpost.png'],
  ['customers-dark.png', 'outpost-dark.png'],
] as const

/** Takes a picture of every page and the main dialogs, in light and in dark, with practice data. */
async function takeAll(): Promise<void> {
  rmSync(PICTURES, { recursive: true, force: true })
  mkdirSync(PICTURES, { recursive: true })
  await withApp({}, async (take, page) => {
    await pagesWithoutData(page, take)
    await pagesWithData(page, take)
  })
  await withApp({ OUTPOST_SAFE_STORAGE: 'basic_text' }, (take, page) => pageWithoutProtection(page, take))
  if (process.argv.includes('--readme')) {
    for (const [from, to] of SHOWN) copyFileSync(join(PICTURES, from), join('docs', to))
  }
  console.log(`\nDone. Look at ${PICTURES}.`)
}

/** Starts Outpost as on the first day, and ends it. */
async function withApp(
  env: Readonly<Record<string, string>>,
  work: (take: Take, page: Page) => Promise<void>,
): Promise<void> {
  const userData = mkdtempSync(join(tmpdir(), 'outpost-screenshots-'))
  const app = await launchApp({ userData, env })
  try {
    await work(camera(app.page, PICTURES), app.page)
  } finally {
    await app.close()
    removeUserData(userData)
  }
}

takeAll().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
