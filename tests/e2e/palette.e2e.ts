import AxeBuilder from '@axe-core/playwright'
import {
  connectivity,
  draftIndividual,
  expectState,
  goTo,
  line,
  outboxEntry,
  startPractising,
} from '@tools/demo/steps'
import type { Page } from '@playwright/test'
import { everyPlace } from './every-place'
import { fillEveryPlace } from './fill-places'
import { expect, test } from './fixtures'
import { notFound, pressable } from './palette-reach'

const khan = {
  firstName: 'Amir',
  lastName: 'Khan',
  phone: '+1 415 000 1111',
  phoneType: 'Work',
  email: 'a@k.example',
} as const

test('a command and a customer are reached by typing, and the shortcuts are listed', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await draftIndividual(page, khan)
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Commands' })
  const box = palette.getByRole('combobox', { name: 'Find a command or a customer' })
  await expect(box).toBeFocused()
  await page.keyboard.type('outbox go')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Outbox', exact: true })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(box).toBeFocused()
  await page.keyboard.type('khan')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Amir Khan' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(box).toBeFocused()
  await page.keyboard.type('search')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Search customers' })).toBeFocused()

  await goTo(page, 'Customers')
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.getByText('Find a command or a customer')).toBeVisible()
  await expectNoViolations(page)
})

test('the first result is chosen as results come, and the keys move from it', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await draftIndividual(page, khan)
  const box = page.getByRole('combobox', { name: 'Find a command or a customer' })
  const chosen = page.getByRole('option', { selected: true })
  await page.keyboard.press('Control+k')
  await expect(chosen).toContainText('New business')
  await page.keyboard.press('End')
  await expect(chosen).toContainText('Keyboard shortcuts')
  await page.keyboard.press('ArrowDown')
  await expect(chosen).toContainText('New business')
  await page.keyboard.type('khan')
  await expect(chosen).toContainText('Amir Khan')
  expect(await box.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'))
  await expectNoViolations(page)

  await page.keyboard.press('Control+k')
  await expect(box).toBeHidden()
  await page.keyboard.press('Control+k')
  await expect(box).toBeFocused()
  await page.keyboard.type('lantern')
  await page.keyboard.press('End')
  await expect(chosen).toContainText('Find on server: lantern')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Search the server' })).toHaveValue('lantern')
  await expect(page.getByRole('region', { name: 'Found on the server' })).toContainText('Lantern Books')
})

test('what the page on show offers is in the palette, and what else is on and off', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await draftIndividual(page, khan)
  const box = page.getByRole('combobox', { name: 'Find a command or a customer' })
  const choose = async (text: string, name: string) => {
    await page.keyboard.press('Control+k')
    await expect(box).toBeFocused()
    await page.keyboard.type(text)
    const palette = page.getByRole('dialog', { name: 'Commands' })
    await expect(palette.getByRole('option', { selected: true })).toContainText(name)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Control+k')
  for (const name of ['Submit', 'Discard draft', 'Duplicate', 'Paste details…'])
    await expect(page.getByRole('option', { name })).toBeVisible()
  await page.keyboard.press('Escape')
  await choose('paste', 'Paste details…')
  await expect(page.getByRole('dialog', { name: 'Paste details' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await choose('practise', 'Practise being offline')
  await expect(connectivity(page)).toHaveText('No network')
  await choose('submit', 'Submit')
  await expectState(page, 'Amir Khan', 'Queued')
  await goTo(page, 'Outbox')
  const entry = outboxEntry(page, 'Amir Khan')
  await choose('hold khan', 'Hold')
  await expect(entry).toContainText('On hold')
  await choose('release', 'Release')
  await expect(entry).toContainText('Queued')
  await choose('pause', 'Pause the outbox')
  await expect(page.getByRole('button', { name: 'Resume', exact: true })).toBeVisible()
  await choose('resume the', 'Resume the outbox')
  await goTo(page, 'Customers')
  await choose('reverse', 'Reverse the order')
  await expect(page.getByRole('columnheader', { name: 'Last change' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await choose('name desc', 'Name · descending')
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending')
  await choose('drafts', 'Drafts')
  await expect(line(page, 'Amir Khan')).toHaveCount(0)
  await choose('show all', 'Show all customers')
  await choose('select all', 'Select all')
  await expect(page.getByRole('toolbar', { name: 'Selected customers' })).toContainText('1 selected')
  await choose('select none', 'Select none')
  await line(page, 'Amir Khan').click()
  await expect(page.getByRole('heading', { name: 'Amir Khan' })).toBeVisible()
  await choose('copy', 'Copy reference')
  await expect(page.getByText('Copied', { exact: true })).toBeVisible()
  // Every try of it is in vain, and one may be under way.
  await choose('edit', 'Edit')
  await expect(page.getByLabel('First name')).toHaveValue('Amir')
  await choose('stop practising', 'Stop practising being offline')
  await expect(connectivity(page)).toHaveText('Online')
  await choose('discard', 'Discard draft')
  await expect(line(page, 'Amir Khan')).toHaveCount(0)
  await choose('undo', 'Undo')
  await expect(line(page, 'Amir Khan')).toHaveCount(1)

  await choose('dark', 'Colours: Dark')
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  const toCustomers = page.getByRole('navigation').getByRole('link', { name: 'Customers' })
  await toCustomers.focus()
  await choose('passphrase', 'Set a passphrase')
  const passphrase = page.getByRole('dialog', { name: 'Set a passphrase' })
  await expect(passphrase.getByLabel('New passphrase', { exact: true })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(toCustomers).toBeFocused()
  await choose('go directory', 'Go to the directory')
  const directory = page.getByRole('region', { name: 'Directory' })
  await expect(directory).toBeVisible()
  await choose('keep', 'Keep the directory on this computer')
  await expect(directory.getByRole('switch')).toBeChecked()
  await choose('directory longer', 'Keep the directory no longer')
  await expect(directory.getByRole('switch')).not.toBeChecked()
  await choose('settings', 'Go to Settings')
  await choose('reply lost', 'Reply lost')
  await expect(page.getByLabel('What goes wrong')).toHaveValue('answer-lost')
  await choose('closed on', 'Keep sending when the window is closed')
  await expect(page.getByRole('switch', { name: 'Keep sending when the window' })).toBeChecked()
  await choose('language', 'Language:')
  await expect(page.locator('html')).not.toHaveAttribute('lang', 'en')
})

test('whatever can be pressed on a page or in its menus is found by its name', async ({ desk }) => {
  test.setTimeout(180_000)
  const page = await desk.open()
  await fillEveryPlace(page)
  const seen = new Set<string>()
  await everyPlace(page, async (where) => {
    // An open dialog and the lock screen keep everything else out of reach.
    const isDialog = (await page.getByRole('dialog').count()) > 0
    if (isDialog || !(await page.getByRole('navigation').isVisible())) return
    const names = await pressable(page)
    expect.soft(names, where).not.toEqual([])
    expect.soft(await notFound(page, names), where).toEqual([])
    seen.add(where)
  })
  expect([...seen]).toEqual(reachable)
})

/** The places of the walk where the palette can be asked for what they hold. */
const reachable = [
  'customers',
  'customer',
  'customers, selected',
  'outbox',
  'menu',
  'form, incomplete',
  'find, directory waiting',
  'find, directory paused',
  'import',
  'import, columns',
  'import, dry run',
  'add workspace',
  'settings',
  'edit workspace',
]

async function expectNoViolations(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .include('[role="dialog"]')
    .analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
}
