import { draftIndividual, goTo, practiseOffline, startPractising, submit } from '@tools/demo/steps'
import { expect, test } from './fixtures'

test('a workspace with unsent work is removed only when its name is typed', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await practiseOffline(page, true)
  await draftIndividual(page, {
    firstName: 'Wilhelmina',
    lastName: 'Crabtree',
    phone: '+14155550111',
    phoneType: 'Mobile',
    email: 'wilhelmina@crabtree.example',
  })
  await submit(page)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Remove' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('1 customer is not sent yet')

  await dialog.getByLabel('Name of the workspace').fill('something else')
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(dialog).toContainText('Type the name exactly')

  await dialog.getByLabel('Name of the workspace').fill('Practice')
  await dialog.getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('button', { name: 'Try it with practice data' })).toBeVisible()
})
