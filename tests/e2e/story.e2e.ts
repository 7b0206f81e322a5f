import { story } from '@tools/demo/story'
import { test } from './fixtures'

test("a field agent's day, from the first start to reading offline", async ({ desk }) => {
  test.setTimeout(120_000)
  let page = await desk.open()
  const reopen = async () => {
    await desk.close()
    page = await desk.open()
    return page
  }
  for (const scene of story) {
    await test.step(scene.title, () => scene.play({ page, reopen }))
  }
})
