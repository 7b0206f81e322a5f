import { expect, type Page } from '@playwright/test'
import type { Language } from '@shared/domain/language'
import { person, sheet } from './fill-places'
import { PASSPHRASE } from './lock-steps'
import { openPath } from './open-path'

/** Switches the language of the running window. */
export async function speakLive(page: Page, language: Language): Promise<void> {
  await openPath(page, '/settings')
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
  await find(page, visit)
  await importing(page, visit)
  await settings(page, visit)
  await page.locator('aside [role="status"] button').click()
  await visit('connectivity')
  await page.keyboard.press('Escape')
  await locked(page, visit)
}

async function find(page: Page, visit: Visit): Promise<void> {
  await openPath(page, '/customers/find')
  const card = page.locator('main section:has([role="switch"])')
  await page.locator('main details summary').first().click()
  await visit('find, directory waiting')
  // Pausing it takes the place of going on with it.
  const pause = card.getByRole('button').first()
  const words = await pause.innerText()
  await pause.click()
  await expect(pause).not.toHaveText(words)
  await visit('find, directory paused')
  await inDialog(
    page,
    () => card.getByRole('button').last().click(),
    () => visit('remove the directory'),
  )
  await pause.click()
  await expect(pause).toHaveText(words)
}

async function importing(page: Page, visit: Visit): Promise<void> {
  await openPath(page, '/customers/import')
  await expect(page.locator('main li button').last()).toBeVisible()
  await visit('import')
  await inDialog(
    page,
    () => page.locator('main li button').last().click(),
    () => visit('undo the import'),
  )
  const buffer = Buffer.from(sheet)
  await page.locator('input[type="file"]').setInputFiles({ name: 'a@b.csv', mimeType: 'text/csv', buffer })
  const next = page.locator('main footer button').last()
  await expect(next).toBeVisible()
  await visit('import, columns')
  await next.click()
  await expect(page.getByRole('row').nth(3)).toBeVisible()
  await visit('import, dry run')
}

async function settings(page: Page, visit: Visit): Promise<void> {
  await openPath(page, '/settings/workspaces/new')
  await visit('add workspace')
  await openPath(page, '/settings')
  await visit('settings')
  await inDialog(
    page,
    () => page.locator('main li').first().getByRole('button').last().click(),
    () => visit('remove'),
  )
  await page.locator('main li').first().getByRole('link').click()
  await expect(page.locator('main [name="name"]')).toBeVisible()
  await visit('edit workspace')
}

async function locked(page: Page, visit: Visit): Promise<void> {
  const loaded = page.waitForEvent('load')
  await page.keyboard.press('Control+l')
  await loaded
  const field = page.locator('main input').first()
  await expect(field).toBeFocused()
  await visit('lock screen')
  await field.fill('not the passphrase')
  await field.press('Enter')
  await expect(page.locator('main form [aria-live]')).not.toBeEmpty()
  await visit('lock screen after a wrong try')
  await page.locator('main form button').last().click()
  await expect(page.locator('main form input').nth(2)).toBeVisible()
  await visit('recovery')
  await page.locator('main form button').last().click()
  await field.fill(PASSPHRASE)
  await field.press('Enter')
  await expect(page.locator('main h1')).toBeVisible()
  await expect(page.getByRole('navigation')).toBeVisible()
}

async function lists(page: Page, visit: Visit): Promise<void> {
  await openPath(page, '/customers')
  await expect(page.getByRole('row').nth(3)).toBeVisible()
  await visit('customers')
  await page.getByRole('row').filter({ hasText: 'Venerable' }).click()
  await expect(page.getByRole('heading', { name: /Venerable/ })).toBeVisible()
  await visit('customer')
  await openPath(page, '/customers')
  await page.getByRole('row').nth(1).focus()
  await page.keyboard.press('Control+a')
  await visit('customers, selected')
  await page.keyboard.press('Escape')
  await openPath(page, '/outbox')
  await page.locator('main details summary').first().click()
  await visit('outbox')
}

async function dialogs(page: Page, visit: Visit): Promise<void> {
  await openPath(page, '/customers')
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
    () => byPalette(page, 'download'),
    () => visit('retrieve by ID'),
  )
  await inDialog(
    page,
    () => byPalette(page, 'file-export'),
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
  await expect(offer.first()).toBeVisible()
  for (let left = await offer.count(); left > 0; left--)
    await offer.last().locator('.mantine-Notification-closeButton').click()
  await expect(offer).toHaveCount(0)
}

async function inDialog(page: Page, openIt: () => Promise<void>, visit: () => Promise<void>): Promise<void> {
  await openIt()
  await expect(page.getByRole('dialog')).toBeVisible()
  await visit()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

/** A command by its picture: it is the same in every language. */
async function byPalette(page: Page, icon: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page
    .getByRole('option')
    .filter({ has: page.locator(`.tabler-icon-${icon}`) })
    .first()
    .click()
  // The palette's own: a select in the dialog that opens has options too.
  await expect(page.locator('[role="option"]')).toHaveCount(0)
}
