import { expect, type Page } from '@playwright/test'
import { seedState } from '@electron/practice-api/state/seed'
import {
  draftBusiness,
  draftIndividual,
  expectState,
  goTo,
  practiseOffline,
  startPractising,
  submit,
} from '@tools/demo/steps'
import { setPassphrase } from './lock-steps'
import { openPath } from './open-path'

/** Whom most of what is filled in is about. */
export const person = {
  firstName: 'Cordelia',
  lastName: 'Featherstonehaugh-Cholmondeley',
  phone: '+14155550142',
  phoneType: 'Work',
  email: 'cordelia@marrowfat.example',
} as const

/** Named and reached as somebody on the practice server, but for the phone number. */
const twin = { ...seededPerson(), phone: '+14155550199', phoneType: 'Home' } as const

function seededPerson() {
  const profiles = seedState().customers.map(({ profile }) => profile)
  const known = profiles.find(({ type }) => type === 'INDIVIDUAL')
  if (known?.type !== 'INDIVIDUAL') throw new Error('The practice server begins with nobody')
  const { firstName, lastName, primaryEmail } = known
  return { firstName, lastName, email: primaryEmail.value }
}

/** A row that can be staged, one with problems, one like a customer that is here. */
export const sheet = [
  'Company,First name,Last name,Phone,Email',
  'Harbour Works,Ines,Marrow,+14155550155,ines@harbour.example',
  'Harbour Works,Ines,,555,ines',
  'The Venerable Provisions Company of Saint-Hyacinthe,Cordelia,Marrow,+14155550142,cordelia@marrowfat.example',
].join('\n')

/** One refused, one waiting without a network, one draft: what the usual places need to have something to show. */
export async function fillUsualPlaces(page: Page): Promise<void> {
  await startPractising(page)
  await refuseOne(page)
  await waitOffline(page)
}

/**
 * What every place needs: besides, one that needs a person, a directory that is kept and waits to go on, an import, and a
 * passphrase. What takes half a minute begins first.
 */
export async function fillEveryPlace(page: Page): Promise<void> {
  await startPractising(page)
  await sendInVain(page)
  await keepDirectory(page)
  await importOne(page)
  await refuseOne(page)
  await expectState(page, twin.lastName, 'Needs you')
  await closeNotices(page)
  await setPassphrase(page)
  await waitOffline(page)
  await openPath(page, '/customers/find')
  await page.getByRole('button', { name: 'Refresh now' }).click()
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible()
  await goTo(page, 'Customers')
}

/** Submits a customer whom the server has from elsewhere, and loses the first try: nobody can tell whether it is the same. */
async function sendInVain(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByLabel('What goes wrong').selectOption('closed-before-commit')
  await page.getByRole('switch', { name: 'The server does not know external IDs' }).press('Space')
  await draftIndividual(page, twin)
  await submit(page)
  await expectState(page, twin.lastName, 'Outcome unknown')
}

async function keepDirectory(page: Page): Promise<void> {
  await openPath(page, '/customers/find')
  await page.getByRole('switch', { name: 'Keep the directory on this computer' }).click()
}

async function importOne(page: Page): Promise<void> {
  await openPath(page, '/customers/import')
  const cells = 'First name\tLast name\tPhone\tEmail\nAda\tNguyen\t+14155550166\tada@nguyen.example'
  await page.getByLabel('Or paste cells here').fill(cells)
  await page.getByRole('button', { name: 'Check 1 row' }).click()
  await page.getByRole('button', { name: /^Stage 1/ }).click()
  await expect(page.getByRole('button', { name: 'Show them' })).toBeVisible()
}

async function refuseOne(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByLabel('What goes wrong').selectOption('refused')
  await draftBusiness(page, {
    ...person,
    businessName: 'The Venerable Provisions Company of Saint-Hyacinthe',
  })
  await submit(page)
  await expect(page.getByRole('row').filter({ hasText: 'Venerable' })).toContainText('Refused')
  await closeNotices(page)
}

/** What is said stays long enough to stand before what is looked at. */
async function closeNotices(page: Page): Promise<void> {
  const said = page.locator('.mantine-Notification-root', { hasText: /needs? you/ })
  await said.first().locator('.mantine-Notification-closeButton').click()
  await expect(said).toHaveCount(0)
}

async function waitOffline(page: Page): Promise<void> {
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

/** What the practice server says of a customer that it refuses. */
const refusal = ['The customer was not accepted', 'this address does not receive mail']

/** Every text at the places that somebody wrote or the practice server has, longest first; nobody translates it. */
export function writtenEverywhere(): string[] {
  const texts = [person, twin, sheet.split(/[\n,]/), seedState().customers.map(({ profile }) => profile)]
  // The browser names countries and joins lists in its own words.
  const others = [
    'Venerable Provisions of Saint-Hyacinthe',
    'United States (USA)',
    ' and ',
    'The Venerable Provisions Company of Saint-Hyacinthe',
    'Mei',
    'Bo',
    'Li',
    'Ada',
    'Nguyen',
    ...refusal,
  ]
  const all = [...textsIn(texts), ...others, 'First name', 'Last name', 'Phone', 'Email']
  return [...new Set(all)].toSorted((one, other) => other.length - one.length)
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}
