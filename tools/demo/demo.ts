import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launchApp, type RunningApp } from '@tools/launch/launch-app'
import { story } from './story'

const PICTURES = join('out', 'demo')

/** Plays the main job in the real application, one line and one picture a scene. */
async function playDemo(): Promise<void> {
  rmSync(PICTURES, { recursive: true, force: true })
  mkdirSync(PICTURES, { recursive: true })
  const userData = mkdtempSync(join(tmpdir(), 'outpost-demo-'))
  let app = await launchApp({ userData })
  console.log(`Outpost runs on ${app.runtime}. Each step leaves a picture in ${PICTURES}.\n`)
  try {
    for (const [index, scene] of story.entries()) {
      const reopen = async () => {
        await app.close()
        app = await launchApp({ userData })
        return app.page
      }
      await scene.play({ page: app.page, reopen })
      await takePicture(app, index + 1)
      console.log(`  ${String(index + 1).padStart(2)}. ${scene.title}`)
    }
    console.log(`\nDone: ${story.length} steps. Look at ${PICTURES}.`)
  } finally {
    await app.close()
    rmSync(userData, { recursive: true, force: true })
  }
}

async function takePicture(app: RunningApp, number: number): Promise<void> {
  const path = join(PICTURES, `${String(number).padStart(2, '0')}.png`)
  await app.page.screenshot({ path, animations: 'disabled' })
}

playDemo().catch((error: unknown) => {
  console.error(`\nThe demo stopped: ${error instanceof Error ? error.message : String(error)}`)
  process.exitCode = 1
})
