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
  // From a hit it leads back to the search, as it was left.
  const search = page.getByRole('searchbox', { name: 'Search the server' })
  await search.fill('typed and not asked')
  await page.getByText('Filters', { exact: true }).click()
  await page.getByLabel('Created from').fill('2026-01-02')
  const hit = page.getByRole('button', { name: /^Open / }).nth(17)
  await hit.scrollIntoViewIfNeeded()
  const before = await hit.boundingBox()
  await hit.click()
  await page.getByRole('main').getByRole('link', { name: 'Find on server' }).click()
  await expect(hit).toBeFocused()
  await expect.poll(async () => await hit.boundingBox()).toEqual(before)
  await expect(page.getByText('Filters · 1 set')).toHaveCount(1)
  await expect(page.getByLabel('Created from')).toHaveValue('2026-01-02')
  await expect(search).toHaveValue('typed and not asked')

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
