import { expect, type Page } from '@playwright/test'
import type { Language } from '@shared/domain/language'
import {
  draftBusiness,
  draftIndividual,
  goTo,
  practiseOffline,
  startPractising,
  submit,
} from '@tools/demo/steps'

const person = {
  firstName: 'Cordelia',
  lastName: 'Featherstonehaugh-Cholmondeley',
  phone: '+14155550142',
  phoneType: 'Work',
  email: 'cordelia@marrowfat.example',
} as const

/** One refused, one waiting without a network, one draft: what the places need to have something to show. */
export async function fillEveryPlace(page: Page): Promise<void> {
  await startPractising(page)
  await goTo(page, 'Settings')
  await page.getByLabel('What goes wrong').selectOption('refused')
  await draftBusiness(page, {
    ...person,
    businessName: 'The Venerable Provisions Company of Saint-Hyacinthe',
  })
  await submit(page)
  await expect(page.getByRole('row').filter({ hasText: 'Venerable' })).toContainText('Refused')
  // What is said of it stays long enough to stand before what is looked at.
  const said = page.locator('.mantine-Notification-root', { hasText: 'needs you' })
  await said.locator('.mantine-Notification-closeButton').click()
  await expect(said).toHaveCount(0)
  await practiseOffline(page, true)
  await draftIndividual(page, { ...person, firstName: 'Bo', lastName: 'Li', email: 'bo@li.example' })
  await submit(page)
  await draftIndividual(page, {
    ...person,
    firstName: 'Mei',
    phone: '+14155550177',
    email: 'mei@post.example',
  })
  await goTo(page, 'Customers')
}

/** Switches the language of the running window. */
export async function speakLive(page: Page, language: Language): Promise<void> {
  await open(page, '/settings')
  await page.locator('main select:has(option[value="fr-CA"])').selectOption(language)
  await expect(page.locator('html')).toHaveAttribute('lang', language)
}

/** Is called at every place with its name. */
export type Visit = (where: string) => Promise<void>

/**
 * Goes to every page and opens every dialog and menu, by addresses, keys and names that are the same in every language;
 * nothing that is there afterwards is other than before.
 */
export async function everyPlace(page: Page, visit: Visit): Promise<void> {
  await lists(page, visit)
  await dialogs(page, visit)
  await form(page, visit)
  for (const path of ['/customers/find', '/customers/import', '/settings', '/settings/workspaces/new']) {
    await open(page, path)
    await visit(path)
  }
  await open(page, '/settings')
  await inDialog(
    page,
    () => page.locator('main li').first().getByRole('button').last().click(),
    () => visit('remove'),
  )
  await page.locator('aside [role="status"] button').click()
  await visit('connectivity')
  await page.keyboard.press('Escape')
}

async function lists(page: Page, visit: Visit): Promise<void> {
  await open(page, '/customers')
  await expect(page.getByRole('row').nth(3)).toBeVisible()
  await visit('customers')
  await page.getByRole('row').filter({ hasText: 'Venerable' }).click()
  await expect(page.getByRole('heading', { name: /Venerable/ })).toBeVisible()
  await visit('customer')
  await open(page, '/customers')
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('Control+a')
  await visit('customers, selected')
  await page.keyboard.press('Escape')
  await open(page, '/outbox')
  await page.locator('main details summary').first().click()
  await visit('outbox')
}

async function dialogs(page: Page, visit: Visit): Promise<void> {
  await open(page, '/customers')
  for (const menu of await page.locator('main button[aria-haspopup="menu"]').all()) {
    await menu.click()
    await expect(page.getByRole('menu')).toBeVisible()
    await visit('menu')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('menu')).toBeHidden()
  }
  await inDialog(
    page,
    () => page.keyboard.press('?'),
    () => visit('shortcuts'),
  )
  await inDialog(
    page,
    () => page.keyboard.press('Control+k'),
    () => visit('palette'),
  )
  await inDialog(
    page,
    () => byPalette(page, /\bID\b/),
    () => visit('retrieve by ID'),
  )
  await inDialog(
    page,
    () => byPalette(page, /export/i),
    () => visit('export'),
  )
}

async function form(page: Page, visit: Visit): Promise<void> {
  // A closing dialog may still have the focus in a field of its own, where a letter is a letter.
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('n')
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.locator('[name="businessName"]')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('main [role="alert"]')).toBeVisible()
  const folded = page.locator('form h2 button[aria-expanded="false"]')
  for (let left = await folded.count(); left > 0; left--) await folded.first().click()
  for (const add of await page.locator('form section > div > button').all()) await add.click()
  await visit('form, incomplete')
  await page.locator('[name="businessName"]').fill('Venerable Provisions of Saint-Hyacinthe')
  await page.locator('[name$="primaryPhoneNumber.number"]').first().fill(person.phone)
  const compare = page.locator('form [role="status"] button')
  await inDialog(
    page,
    () => compare.click(),
    () => visit('look-alikes'),
  )
  await inDialog(
    page,
    () => page.locator('form h2 + button').first().click(),
    () => visit('paste'),
  )
  await page
    .locator('main button')
    .filter({ has: page.locator('.tabler-icon-trash') })
    .last()
    .click()
  // The offer to undo it would be seen going, at some later place.
  const offer = page.locator('.mantine-Notification-root')
  await offer.locator('.mantine-Notification-closeButton').click()
  await expect(offer).toHaveCount(0)
}

async function inDialog(page: Page, openIt: () => Promise<void>, visit: () => Promise<void>): Promise<void> {
  await openIt()
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function byPalette(page: Page, command: RegExp): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('option').filter({ hasText: command }).first().click()
  // The palette's own: a select in the dialog that opens has options too.
  await expect(page.locator('[role="option"]')).toHaveCount(0)
}

async function open(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (window.location.hash = to), path)
  await expect(page.locator('main h1')).toBeVisible()
}
