import type { Page } from '@playwright/test'
import { goTo } from '@tools/demo/steps'
import { fillUsualPlaces } from './fill-places'
import { expect, test } from './fixtures'
import { tabStops, type TabStop } from './tab-stops'

/** The steps that go back to what one reads earlier: up, unless it is the next column, or left in the same line. */
function stepsBack(stops: readonly TabStop[]): string[] {
  return stops.flatMap((stop, place) => {
    const before = stops[place - 1]
    if (before === undefined || before.region !== stop.region) return []
    const isUp = stop.box.bottom <= before.box.top && stop.box.left < before.box.right
    const isInLine = stop.box.top < before.box.bottom && stop.box.bottom > before.box.top
    const isLeft = isInLine && stop.box.right <= before.box.left
    return isUp || isLeft ? [`${before.name} → ${stop.name}`] : []
  })
}

async function expectFocus(page: Page, where: string, least: number): Promise<void> {
  const stops = await tabStops(page)
  const names = (some: readonly TabStop[]) => some.map(({ name }) => name)
  expect.soft(stops.length, `${where}: ${names(stops).join(' → ')}`).toBeGreaterThanOrEqual(least)
  expect.soft(stepsBack(stops), `${where}: the focus goes back`).toEqual([])
  expect.soft(names(stops.filter(({ isMarked }) => !isMarked)), `${where}: no sign of the focus`).toEqual([])
  expect.soft(names(stops.filter(({ isCovered }) => isCovered)), `${where}: covered`).toEqual([])
}

async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (window.location.hash = to), path)
  await expect(page.locator('main h1')).toBeVisible()
}

test('Tab goes through every page as one reads it, is seen wherever it is, and comes round', async ({
  desk,
}) => {
  test.setTimeout(180_000)
  const page = await desk.open()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.setViewportSize({ width: 1280, height: 800 })
  await fillUsualPlaces(page)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await expectFocus(page, 'customers', 18)
  await page.getByRole('row').filter({ hasText: 'Venerable' }).click()
  await expect(page.getByRole('heading', { name: /Venerable/ })).toBeVisible()
  await expectFocus(page, 'customer', 20)
  await goTo(page, 'Outbox')
  // What is tried again and again has its buttons only in between.
  await page.getByRole('button', { name: 'Pause' }).click()
  await expectFocus(page, 'outbox', 10)
  await visit(page, '/customers/find')
  await expectFocus(page, 'find on server', 8)
  await visit(page, '/customers/import')
  await expectFocus(page, 'import', 8)
  await visit(page, '/settings')
  await expectFocus(page, 'settings', 16)
  await visit(page, '/settings/workspaces/new')
  await expectFocus(page, 'add workspace', 10)
  await goTo(page, 'Customers')
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('n')
  await page.keyboard.press('b')
  await expect(page.getByLabel('Business name')).toBeFocused()
  await page.getByRole('button', { name: 'Addresses' }).click()
  await page.getByRole('button', { name: 'Add an address' }).click()
  await expectFocus(page, 'form', 20)
})
