import type { Page } from '@playwright/test'

/** What Chromium writes to the console when a page breaks its Content-Security-Policy, Trusted Types included. */
const BROKEN = /Content Security Policy|This document requires 'Trusted/i

/** Collects every violation of the policy, those from before the watch included, and every error nobody caught. */
export async function watchPolicy(page: Page, onBroken: (text: string) => void): Promise<void> {
  const told = new Set<unknown>()
  const note = (message: { text(): string }) => {
    if (told.has(message) || !BROKEN.test(message.text())) return
    told.add(message)
    onBroken(message.text())
  }
  page.on('console', note)
  page.on('pageerror', (error) => onBroken(error.message))
  for (const message of await page.consoleMessages()) note(message)
}
