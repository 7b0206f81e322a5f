import AxeBuilder from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { showScheme } from './show-scheme'

/** The rules that look at colours; whatever the others find is the same in both schemes. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** An open dialog or menu. */
const ABOVE = '[role="dialog"]:focus-within, [role="menu"]:focus-within'

/** Nothing of what is shown is out of reach for assistive technology, in either colour scheme. */
export async function expectAccessible(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await showScheme(page, colorScheme)
    // Half of the colours come with the attribute, which the window sets a moment later.
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
    const axe = new AxeBuilder({ page }).setLegacyMode(true)
    // What lies behind was a place of its own. One that is closing has the focus no longer.
    if ((await page.locator(ABOVE).count()) > 0) axe.include(ABOVE)
    if (colorScheme === 'dark') axe.withRules(COLOUR_RULES)
    // A menu stands beside the landmarks, as a dialog does, for which alone axe has an exception.
    else if (where.startsWith('menu')) axe.disableRules('region')
    const { violations } = await axe.analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
    expect(found, `${where}, ${colorScheme}`).toEqual([])
  }
}
