import { expect, type Page } from '@playwright/test'

/** Shows the page in light or dark without motion, and waits until every colour on it is that scheme's. */
export async function showScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  // A colour that is inherited follows its parent's by a frame, level by level.
  await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition))
}
