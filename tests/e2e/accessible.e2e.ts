import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { connectivity, draftBusiness, goTo, openCustomer, startPractising, submit } from '@tools/demo/steps'
import { expect, test } from './fixtures'

const business = {
  businessName: 'Cobblestone Marrowfat',
  firstName: 'Cordelia',
  lastName: 'Marrowfat',
  phone: '+14155550142',
  phoneType: 'Work',
  email: 'cordelia@marrowfat.example',
} as const

async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    expect(found, `${where}, ${colorScheme}`).toEqual([])
  }
}

test('every page can be used with assistive technology, in both colour schemes', async ({ desk }) => {
  test.setTimeout(120_000)
  const page = await desk.open()
  await expect(page.getByRole('button', { name: 'Try it with practice data' })).toBeVisible()
  await expectAccessible(page, 'welcome')
  await startPractising(page)
  await expectAccessible(page, 'customers, empty')
  await connectivity(page).getByRole('button').click()
  await expectAccessible(page, 'connectivity')
  await page.keyboard.press('Escape')
  await draftBusiness(page, business)
  await expectAccessible(page, 'form')
  await submit(page)
  await expectAccessible(page, 'customers')
  await openCustomer(page, business.businessName)
  await expectAccessible(page, 'customer')
  await goTo(page, 'Outbox')
  await expectAccessible(page, 'outbox')
  await goTo(page, 'Settings')
  await expectAccessible(page, 'settings')
})
