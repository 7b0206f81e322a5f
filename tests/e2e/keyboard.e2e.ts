import { draftIndividual, goTo, line, startPractising, submit } from '@tools/demo/steps'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const khan = {
  firstName: 'Amir',
  lastName: 'Khan',
  phone: '+1 415 000 1111',
  phoneType: 'Work',
  email: 'a@k.example',
} as const

const search = (page: Page) => page.getByRole('searchbox', { name: 'Search customers' })

test('a customer and a search are begun by the same keys on every page, and by none in a form or a dialog', async ({
  desk,
}) => {
  const page = await desk.open()
  await page.setViewportSize({ width: 1024, height: 640 })
  await startPractising(page)
  await draftIndividual(page, khan)
  await submit(page)

  for (const open of [
    () => goTo(page, 'Customers'),
    () => goTo(page, 'Outbox'),
    () => goTo(page, 'Settings'),
    async () => {
      await goTo(page, 'Customers')
      await line(page, 'Amir Khan').click()
      await expect(page.getByRole('heading', { name: 'Amir Khan' })).toBeVisible()
    },
  ]) {
    await open()
    await page.keyboard.press('n')
    await page.keyboard.press('b')
    await expect(page.getByLabel('Business name')).toBeFocused()
    await open()
    await page.keyboard.press('n')
    await page.keyboard.press('i')
    await expect(page.getByLabel('First name')).toBeFocused()
    await open()
    await page.keyboard.press('/')
    await expect(search(page)).toBeFocused()
    await expect(search(page)).toHaveValue('')
  }

  await page.getByRole('button', { name: 'New customer' }).click()
  await expect(page.getByRole('menuitem', { name: 'Business' })).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByLabel('Business name')).toBeFocused()
  await page.getByRole('button', { name: 'Discard draft' }).focus()
  for (const key of ['/', 'n', 'i']) await page.keyboard.press(key)
  await expect(page.getByRole('heading', { name: 'New business' })).toBeVisible()

  await goTo(page, 'Customers')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toBeVisible()
  for (const key of ['/', 'n', 'b']) await page.keyboard.press(key)
  await expect(sheet).toBeVisible()
  await expect(search(page)).not.toBeFocused()
})

test('Escape leads from a customer on a page of its own back to its row', async ({ desk }) => {
  const page = await desk.open()
  await page.setViewportSize({ width: 1024, height: 640 })
  await startPractising(page)
  await page.getByRole('link', { name: 'Find on server' }).click()
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByRole('button', { name: 'Keep all shown' }).click()
  await expect(page.getByText('25 kept on this computer.')).toBeVisible()
  await goTo(page, 'Customers')
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  const last = page.getByRole('grid', { name: 'Customers' }).locator('[data-index="24"]')
  await expect(last).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid')).toHaveCount(0)
  await page.getByRole('button', { name: 'More actions' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(page.getByRole('grid')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()
})
