import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { goTo } from '@tools/demo/steps'

/** `traces.e2e.ts` looks for it on disk. */
export const PASSPHRASE = 'canary marigold trellis quince'

/** The keys that the journeys were shown, one a line, for `traces.e2e.ts` to look for on the disk. */
export const SHOWN_KEYS = join('out', 'e2e', 'shown-keys.txt')

/** Notes a key that must be nowhere on the disk. */
export function noteKey(key: string): void {
  mkdirSync(dirname(SHOWN_KEYS), { recursive: true })
  appendFileSync(SHOWN_KEYS, `${key}\n`)
}

/** Sets the passphrase in Settings and answers the recovery key that is shown. */
export async function setPassphrase(page: Page, passphrase = PASSPHRASE): Promise<string> {
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Set a passphrase' }).click()
  return fillNewPassphrase(page, passphrase)
}

/** Fills the two fields, confirms, and answers the recovery key that is shown then. */
export async function fillNewPassphrase(page: Page, passphrase = PASSPHRASE): Promise<string> {
  await page.getByLabel('New passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('New passphrase again').fill(passphrase)
  await page.getByRole('button', { name: 'Set passphrase' }).click()
  const shown = page.getByRole('group', { name: 'Recovery key' })
  await expect(shown).toBeVisible()
  const recoveryKey = (await shown.innerText()).trim().split(/\s+/).join('-')
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await expect(shown).toBeHidden()
  noteKey(recoveryKey)
  return recoveryKey
}

export function lockScreen(page: Page): Locator {
  return page.getByRole('heading', { name: 'Outpost is locked' })
}

/** Locks by the keyboard and waits for the page that is loaded anew, without anything of before. */
export async function lock(page: Page): Promise<void> {
  const loaded = page.waitForEvent('load')
  await page.keyboard.press('Control+l')
  await loaded
  await expect(lockScreen(page)).toBeVisible()
}

/** Types a passphrase at the lock screen and presses Enter. */
export async function tryPassphrase(page: Page, passphrase = PASSPHRASE): Promise<void> {
  const field = page.getByLabel('Passphrase', { exact: true })
  await field.fill(passphrase)
  await field.press('Enter')
}

/** Everything a page could give away: its whole document, its title and its address. */
export async function expectNothingOf(page: Page, names: readonly string[]): Promise<void> {
  const shown = await page.evaluate(() =>
    [document.documentElement.outerHTML, document.title, location.href].join(' '),
  )
  for (const name of names) expect(shown).not.toContain(name)
}

/** What the computer under the app does next: `idle 600`, `lock-screen`, `suspend`, `resume`. */
export function computer(powerFile: string, what: string): void {
  appendFileSync(powerFile, `${what}\n`)
}
