import { expect, type Page } from '@playwright/test'
import { seedState } from '../../electron/practice-api/state/seed.ts'
import {
  connectivity,
  draftBusiness,
  draftIndividual,
  expectState,
  goTo,
  line,
  practiseOffline,
  retrieveById,
  startPractising,
  submit,
} from '../demo/steps.ts'
import { sizes, type Take } from './camera.ts'
import { businesses, people, seeded, sheet } from './people.ts'

const RETRIEVED = 4
/** What needs the agent is said for 20 s. */
const NOTICE_LIMIT_MS = 30_000
/** The last look-up comes half a minute after the try. */
const LOOK_UPS_LIMIT_MS = 60_000

/** What a new agent sees. */
export async function pagesWithoutData(page: Page, take: Take): Promise<void> {
  await expect(page.getByRole('button', { name: 'Try it with practice data' })).toBeVisible()
  await take('welcome')
  await page.getByRole('button', { name: 'Connect a Service Account' }).click()
  await expect(page.getByLabel('Base URL')).toBeVisible()
  await take('add-workspace')
  await page.goBack()
  await startPractising(page)
  await take('customers-empty')
  await goTo(page, 'Outbox')
  await take('outbox-empty')
}

/** A morning's work: some synced, one refused, some waiting without a network, one being written. */
export async function pagesWithData(page: Page, take: Take): Promise<void> {
  await takeNeedsYou(page, take)
  await takeDirectory(page, take)
  await fetchSome(page)
  await refuseOne(page)
  await practiseOffline(page, true)
  await waitSome(page)
  await takeLists(page, take)
  await takeForms(page, take)
  await takeSettings(page, take)
  await takeOverlays(page, take)
  await takeSearch(page, take)
  await takeImport(page, take)
  await takeConnectivity(page, take)
  await takeLock(page, take)
}

/** One that the server may have: its first try is lost, and somebody there is called and reached the same. */
async function takeNeedsYou(page: Page, take: Take): Promise<void> {
  const reference = page.getByRole('switch', { name: 'The server does not know external IDs' })
  await setFault(page, 'closed-before-commit')
  await reference.press('Space')
  await draftIndividual(page, seeded)
  await submit(page)
  await goTo(page, 'Outbox')
  const decide = page.getByRole('button', { name: 'Same customer' })
  await expect(decide).toBeVisible({ timeout: LOOK_UPS_LIMIT_MS })
  await take('needs-you')
  await take('needs-you-smallest', sizes.smallest)
  await decide.click()
  await goTo(page, 'Settings')
  await reference.press('Space')
  await expect(page.getByRole('alert')).toHaveCount(0, { timeout: NOTICE_LIMIT_MS })
}

/** While it is read, when it is here, and before it goes. */
async function takeDirectory(page: Page, take: Take): Promise<void> {
  await setFault(page, 'slow')
  await visit(page, '/customers/find')
  const card = page.getByRole('region', { name: 'Directory' })
  await card.getByRole('switch').click()
  await expect(card.getByRole('status')).toHaveText('Fetching customers')
  await take('directory-fetching')
  await setFault(page, 'none')
  await visit(page, '/customers/find')
  await expect(card.getByRole('status')).toHaveText('Up to date', { timeout: NOTICE_LIMIT_MS })
  await take('directory')
  await card.getByRole('button').last().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await take('directory-remove')
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function fetchSome(page: Page): Promise<void> {
  for (const { id } of seedState().customers.slice(0, RETRIEVED)) await retrieveById(page, id)
}

async function refuseOne(page: Page): Promise<void> {
  await setFault(page, 'refused')
  const [first] = people
  if (first === undefined) return
  await draftIndividual(page, first)
  await submit(page)
  await expectState(page, first.lastName, 'Refused')
}

async function waitSome(page: Page): Promise<void> {
  for (const business of businesses) {
    await draftBusiness(page, business)
    await submit(page)
  }
  const draft = people[1]
  if (draft !== undefined) await draftIndividual(page, draft)
  await goTo(page, 'Customers')
  // What was said of the queue goes by itself.
  await expect(page.getByRole('alert')).toHaveCount(0, { timeout: NOTICE_LIMIT_MS })
}

async function takeLists(page: Page, take: Take): Promise<void> {
  await take('customers')
  await take('customers-smallest', sizes.smallest)
  await take('customers-large', sizes.large)
  await take('customers-largest', sizes.largest)
  await line(page, 'Northside Bakery').click()
  await take('customer')
  await goTo(page, 'Outbox')
  await take('outbox')
  await take('outbox-smallest', sizes.smallest)
  await goTo(page, 'Customers')
  await page.getByRole('button', { name: 'Retrieve by ID' }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await take('retrieve')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function takeForms(page: Page, take: Take): Promise<void> {
  await page.getByRole('button', { name: 'New customer' }).first().click()
  await page.getByRole('menuitem', { name: 'Business' }).click()
  await expect(page.getByLabel('Business name')).toBeVisible()
  await take('form')
  await take('form-smallest', sizes.smallest)
  await take('form-large', sizes.large)
  await page.getByRole('button', { name: 'Submit' }).click()
  await take('form-problems')
  const [known] = businesses
  if (known === undefined) return
  await page.getByLabel('Business name').fill(known.businessName)
  await page.getByLabel('Email').fill(known.email)
  await page.getByRole('button', { name: 'Compare' }).first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await take('look-alikes')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
}

async function takeSettings(page: Page, take: Take): Promise<void> {
  await goTo(page, 'Settings')
  await take('settings')
  await page.getByRole('heading', { name: 'Diagnostics' }).evaluate((heading) => heading.scrollIntoView())
  await take('settings-lower')
  await take('settings-large', sizes.large)
  await page.getByRole('main').getByRole('link', { name: 'Edit' }).first().click()
  await expect(page.getByRole('main').getByLabel('Name')).toBeVisible()
  await take('edit-workspace')
}

async function takeOverlays(page: Page, take: Take): Promise<void> {
  await goTo(page, 'Customers')
  for (const [name, key] of [
    ['palette', 'Control+k'],
    ['shortcuts', '?'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog')).toBeVisible()
    await take(name)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
  }
  await page.getByRole('row').nth(1).getByRole('checkbox').check()
  await page.getByRole('toolbar').getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await take('export')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('button', { name: 'Select none' }).click()
}

async function takeSearch(page: Page, take: Take): Promise<void> {
  await visit(page, '/customers/find')
  await take('find')
}

async function takeImport(page: Page, take: Take): Promise<void> {
  await visit(page, '/customers/import')
  await take('import')
  const file = { name: 'customers.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) }
  await page.locator('input[type="file"]').setInputFiles(file)
  const check = page.getByRole('button', { name: /^Check / })
  await expect(check).toBeVisible()
  await take('import-columns')
  await check.click()
  await expect(page.getByText('Compared with all customers here')).toBeVisible()
  await take('import-dry-run')
}

async function takeLock(page: Page, take: Take): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Set a passphrase' }).click()
  await page.getByLabel('New passphrase', { exact: true }).fill('four words one remembers')
  await page.getByLabel('New passphrase again').fill('four words one remembers')
  await take('passphrase')
  await page.getByRole('button', { name: 'Set passphrase' }).click()
  await expect(page.getByRole('group', { name: 'Recovery key' })).toBeVisible()
  await take('recovery-key')
  await page.getByRole('button', { name: 'I have kept it' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('Control+l')
  await expect(page.getByRole('heading', { name: 'Outpost is locked' })).toBeVisible()
  await take('lock')
  await page.getByRole('button', { name: 'Use the recovery key' }).click()
  await expect(page.getByRole('heading', { name: 'Use the recovery key' })).toBeVisible()
  await take('recovery')
}

/** What stands first where the system protects no secrets. */
export async function pageWithoutProtection(page: Page, take: Take): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Choose a passphrase' })).toBeVisible()
  await take('first-passphrase')
}

async function visit(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => (window.location.hash = to), path)
  await expect(page.locator('main h1')).toBeVisible()
}

async function takeConnectivity(page: Page, take: Take): Promise<void> {
  await connectivity(page).getByRole('button').click()
  await expect(page.getByText('Last contact')).toBeVisible()
  await take('connectivity-offline')
  await page.keyboard.press('Escape')
  await setFault(page, 'sign-in-page')
  await connectivity(page).getByRole('button').click()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(connectivity(page)).toHaveText('Sign-in page in the way')
  await take('connectivity-sign-in-page')
}

async function setFault(page: Page, kind: string): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByLabel('What goes wrong').selectOption(kind)
}
