import { expect, type Page } from '@playwright/test'
import { expectSaved } from '@tools/demo/steps'
import type { Bench } from './in-page'
import type { PageSign, WindowNotes } from './watch-window'

export type InPage = typeof globalThis & { bench: Bench }

/** A page that was gone to, and how long it took until it was painted. */
export type Visit = { readonly page: string; readonly ms: number }

const typed = ['harbour electric', 'zoe ang', '555-000', 'crm-77', 'kelly brown']
/** A brisk typist. */
const BETWEEN_KEYS_MS = 120
const ROUNDS = 3
/** Painted with all that is known of it, and not only with what the list says. */
export const A_WHOLE_CUSTOMER = 'A customer, all of it'

export function readNotes(page: Page): Promise<WindowNotes> {
  return page.evaluate(() => (globalThis as InPage).bench.notes)
}

/** Types into the search box; answers how many keys were pressed. */
export async function typeSearches(page: Page): Promise<number> {
  const box = page.getByRole('searchbox', { name: 'Search customers' })
  for (const text of typed) {
    await box.focus()
    await box.pressSequentially(text, { delay: BETWEEN_KEYS_MS })
    await page.keyboard.press('Escape')
    await expect(box).toHaveValue('')
  }
  return typed.join('').length + typed.length
}

export async function scroll(page: Page) {
  const grid = page.getByRole('grid', { name: 'Customers' })
  await page.keyboard.press('ArrowDown')
  for (const key of ['End', 'Home', 'PageDown', 'PageDown', 'PageDown']) {
    await page.keyboard.press(key)
    await expect(grid.locator('[aria-busy]')).toHaveCount(0)
  }
}

/** Goes to every page several times, the first time included, as an agent goes there. */
export async function visitPages(page: Page): Promise<Visit[]> {
  const visits: Visit[] = []
  const go = async (name: string, sign: PageSign, click: () => Promise<void>) => {
    const painted = page.evaluate((given) => (globalThis as InPage).bench.nextVisit(given), sign)
    await click()
    visits.push({ page: name, ms: await painted })
  }
  const title = (text: string) => ({ selector: 'main h1', text })
  const link = (name: string) => page.getByRole('navigation').getByRole('link', { name }).click()
  const toCustomers = () => go('Customers', title('Customers'), () => link('Customers'))
  const toForm = async (type: string, firstLabel: string) => {
    await page.getByRole('button', { name: 'New customer' }).first().click()
    const item = page.getByRole('menuitem', { name: type })
    await go(`New ${type.toLowerCase()}`, { selector: 'main label', text: firstLabel }, () => item.click())
    await toCustomers()
  }
  for (let round = 0; round < ROUNDS; round++) {
    await go('Outbox', title('Outbox'), () => link('Outbox'))
    await go('Settings', title('Settings'), () => link('Settings'))
    await toCustomers()
    await go('Find on server', title('Find on server'), () =>
      page.getByRole('main').getByRole('link', { name: 'Find on server' }).click(),
    )
    await toCustomers()
    await toForm('Business', 'Business name')
    await toForm('Individual', 'First name')
    const row = page.locator('[role=grid] [data-index="1"]')
    const name = (await row.getByRole('gridcell').nth(1).textContent()) ?? ''
    await go('A customer', { selector: 'main :is(h1, h2)', text: name }, () => row.click())
    await link('Customers')
    const another = page.locator('[role=grid] [data-index="2"]')
    await go(A_WHOLE_CUSTOMER, { selector: 'main h2', text: 'On this computer' }, () => another.click())
    await link('Customers')
  }
  return visits
}

/** Fills in the form of a business that looks like others; answers how many keys were pressed. */
export async function fillForm(page: Page): Promise<number> {
  await page.getByRole('navigation').getByRole('link', { name: 'Customers' }).click()
  await page.getByRole('button', { name: 'New customer' }).first().click()
  await page.getByRole('menuitem', { name: 'Business' }).click()
  const fields = [
    ['Business name', 'Harbour Electric Green'],
    ['First name', 'Sarah'],
    ['Last name', 'Green'],
    ['Phone number', '+1 (200) 555-000700'],
    ['Email', 'sarah.green.0@example.com'],
  ] as const
  for (const [label, text] of fields)
    await page.getByLabel(label, { exact: true }).pressSequentially(text, { delay: BETWEEN_KEYS_MS })
  await expectSaved(page)
  return fields.reduce((sum, [, text]) => sum + text.length, 0)
}
