import { launchApp } from '@tools/launch/launch-app'
import { startPractising } from '@tools/demo/steps'
import { expect, test } from './fixtures'

test('a second start leaves the running Outpost alone and ends', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await expect(launchApp({ userData: desk.userData })).rejects.toMatchObject({
    cause: new Error('Main ended with code 0.'),
  })
  await expect(page.getByRole('heading', { name: 'Customers', exact: true })).toBeVisible()
})
