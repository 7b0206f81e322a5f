import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchApp, removeUserData } from './launch/launch-app.ts'
import { camera } from './screenshots/camera.ts'
import { pagesWithData, pagesWithoutData } from './screenshots/places.ts'

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
  const userData = mkdtempSync(join(tmpdir(), 'outpost-screenshots-'))
  const app = await launchApp({ userData })
  try {
    const take = camera(app.page, PICTURES)
    await pagesWithoutData(app.page, take)
    await pagesWithData(app.page, take)
    if (process.argv.includes('--readme')) {
      for (const [from, to] of SHOWN) copyFileSync(join(PICTURES, from), join('docs', to))
    }
    console.log(`\nDone. Look at ${PICTURES}.`)
  } finally {
    await app.close()
    removeUserData(userData)
  }
}

takeAll().catch((error: unknown) => {
  console.error(error)
  process.exitCode = 1
})
