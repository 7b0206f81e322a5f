import { expect, type Locator, type Page } from '@playwright/test'

export const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
export const unfold = (page: Page, title: string) => page.getByRole('button', { name: title }).click()
export const choose = (within: Locator, name: string) => within.getByText(name, { exact: true }).click()

/** Begins a business by keys. */
export async function newBusiness(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await expect(page.getByRole('menuitem', { name: 'Business' })).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByLabel('Business name')).toBeFocused()
}

/** Writes what is required of a business, Cobblestone Bakery. */
export async function fillShortForm(page: Page): Promise<void> {
  await page.getByLabel('Business name').fill('Cobblestone Bakery')
  await page.getByLabel('First name').fill('Cordelia')
  await page.getByLabel('Last name').fill('Marrowfat')
  await page.getByLabel('Phone number').fill('+14155550142')
  await page.getByLabel('Email').fill('cordelia@cobblestone.example')
}
