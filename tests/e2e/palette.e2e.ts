import AxeBuilder from '@axe-core/playwright'
import { draftIndividual, goTo, startPractising } from '@tools/demo/steps'
import { expect, test } from './fixtures'

test('every command and every customer is reached by typing, and every shortcut is listed', async ({
  desk,
}) => {
  const page = await desk.open()
  await startPractising(page)
  await draftIndividual(page, {
    firstName: 'Amir',
    lastName: 'Khan',
    phone: '+1 415 000 1111',
    phoneType: 'Work',
    email: 'a@k.example',
  })
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Commands' })
  const box = palette.getByRole('textbox', { name: 'Find a command or a customer' })
  await expect(box).toBeFocused()
  await page.keyboard.type('outbox go')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Outbox', exact: true })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(box).toBeFocused()
  await page.keyboard.type('khan')
  await expect(palette.getByText('+1 415 000 1111')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Amir Khan' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(box).toBeFocused()
  await page.keyboard.type('search')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Search customers' })).toBeFocused()

  await goTo(page, 'Customers')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.getByText('Find a command or a customer')).toBeVisible()
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('[role="dialog"]')
    .analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
})
