import { expect, type Page } from '@playwright/test'

/** Goes to a page by its address, which is the same in every language. */
export async function openPath(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (window.location.hash = to), path)
  await expect(page.locator('main h1')).toBeVisible()
}
