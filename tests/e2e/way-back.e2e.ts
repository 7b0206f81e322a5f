import { goTo, startPractising } from '@tools/demo/steps'
import { expect, test } from './fixtures'

test('in a narrow window the way back from a customer leads to the row it was opened from', async ({
  desk,
}) => {
  const page = await desk.open()
  await page.setViewportSize({ width: 1024, height: 640 })
  await startPractising(page)
  await page.getByRole('link', { name: 'Find on server' }).click()
  await page.getByRole('button', { name: 'Find', exact: true }).click()
  await page.getByRole('button', { name: 'Keep all shown' }).click()
  await expect(page.getByText('25 kept on this computer.')).toBeVisible()
  await goTo(page, 'Customers')
  const rows = page.getByRole('grid', { name: 'Customers' }).locator('[data-index]')
  await expect(rows.first()).toBeVisible()
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('End')
  const last = rows.and(page.locator('[data-index="24"]'))
  await expect(last).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid')).toHaveCount(0)

  await page.getByRole('main').getByRole('link', { name: 'Customers' }).click()
  await expect(last).toBeFocused()
  await expect(last).toBeInViewport()

  await goTo(page, 'Outbox')
  await goTo(page, 'Customers')
  await expect(last).toBeInViewport()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Customers' })).toBeFocused()
})
