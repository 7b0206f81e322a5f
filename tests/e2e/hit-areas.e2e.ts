import { everyPlace } from './every-place'
import { fillEveryPlace } from './fill-places'
import { expect, test } from './fixtures'
import { tooSmall } from './too-small'

test('no control is too small for an unsteady pointer, in the smallest window either', async ({ desk }) => {
  test.setTimeout(180_000)
  const page = await desk.open()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await fillEveryPlace(page)
  await everyPlace(page, async (where) => {
    for (const size of [
      { width: 1024, height: 640 },
      { width: 1280, height: 800 },
    ]) {
      await page.setViewportSize(size)
      expect.soft(await page.evaluate(tooSmall), `${where}, ${size.width} wide`).toEqual([])
    }
  })
})
