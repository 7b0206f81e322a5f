import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { showScheme } from './show-scheme'

/** Nothing of what is shown is out of reach for assistive technology, in either colour scheme. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await showScheme(page, colorScheme)
    // Half of the colours come with the attribute, which the window sets a moment later.
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    const axe = new AxeBuilder({ page }).setLegacyMode(true)
    // An open menu stands beside the landmarks, as a dialog does, for which alone axe has an exception.
    if (where.startsWith('menu')) axe.disableRules('region')
    const { violations } = await axe.analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    expect(found, `${where}, ${colorScheme}`).toEqual([])
  }
}
