import { expect, type Page } from '@playwright/test'

/** Shows the page in light or dark without motion, and waits until every colour on it is that scheme's. */
export async function showScheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme)
  await page.evaluate(endTransitions)
}

/** A colour that is inherited follows its parent's by a frame, level by level; what begins anew each time is no colour. */
async function endTransitions(): Promise<void> {
  for (let frame = 0; frame < 60; frame++) {
    const running = document.getAnimations().filter((one) => one instanceof CSSTransition)
    if (running.length === 0) return
    for (const one of running) one.finish()
    await new Promise(requestAnimationFrame)
  }
}
