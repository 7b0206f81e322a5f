import { expect, type Locator, type Page } from '@playwright/test'

/** What an agent types for a customer; the documented required fields. */
export type PersonInput = {
  readonly firstName: string
  readonly lastName: string
  readonly phone: string
  readonly phoneType: 'Work' | 'Mobile' | 'Home'
  readonly email: string
}
export type BusinessInput = PersonInput & { readonly businessName: string }

/** Chooses practice data at the first start and waits for the customers page. */
export async function startPractising(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it with practice data' }).click()
  await expect(page.getByRole('heading', { name: 'Customers', exact: true })).toBeVisible()
}

/** The indicator that is always in sight. */
export function connectivity(page: Page): Locator {
  return page.getByRole('status', { name: 'Connectivity' })
}

/** Takes the practice server away or brings it back, as an agent does it, and waits for the word that says so. */
export async function practiseOffline(page: Page, isOffline: boolean): Promise<void> {
  await connectivity(page).getByRole('button').click()
  const toggle = page.getByRole('switch', { name: 'Practise being offline' })
  await toggle.click()
  await expect(toggle).toBeChecked({ checked: isOffline })
  await expect(connectivity(page)).toHaveText(isOffline ? 'No network' : 'Online')
  await page.keyboard.press('Escape')
  await expect(toggle).toBeHidden()
}

/** Goes to a page by the navigation. */
export async function goTo(page: Page, name: 'Customers' | 'Outbox' | 'Settings'): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible()
}

/** Opens the form of a new business and fills it until it is saved. */
export async function draftBusiness(page: Page, input: BusinessInput): Promise<void> {
  await newCustomer(page, 'Business')
  await page.getByLabel('Business name').fill(input.businessName)
  await fillPerson(page, input)
}

/** Opens the form of a new individual and fills it until it is saved. */
export async function draftIndividual(page: Page, input: PersonInput): Promise<void> {
  await newCustomer(page, 'Individual')
  await fillPerson(page, input)
}

async function newCustomer(page: Page, type: 'Business' | 'Individual'): Promise<void> {
  await goTo(page, 'Customers')
  await page.getByRole('button', { name: 'New customer' }).first().click()
  await page.getByRole('menuitem', { name: type }).click()
}

async function fillPerson(page: Page, input: PersonInput): Promise<void> {
  await page.getByLabel('First name').fill(input.firstName)
  await page.getByLabel('Last name').fill(input.lastName)
  await page.getByLabel('Phone number').fill(input.phone)
  await choosePhoneType(page, input.phoneType)
  await page.getByLabel('Email').fill(input.email)
  await page.getByLabel('Email').blur()
  await expectSaved(page)
}

async function choosePhoneType(page: Page, type: string): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Phone type' }).getByText(type, { exact: true }).click()
}

/** Waits until the form says that the draft is safe. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
}

/** Submits the open form and waits until the customers list is back. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('heading', { name: 'Customers', exact: true })).toBeVisible()
}

/** An entry of the outbox. */
export function outboxEntry(page: Page, name: string): Locator {
  return page.getByRole('list', { name: 'Outbox' }).getByRole('listitem', { name })
}

/** The line of a customer in the customers list. */
export function line(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ hasText: name })
}

/** Waits until a customer is shown in a state, by the word the UI uses. */
export async function expectState(page: Page, name: string, word: string): Promise<void> {
  await expect(line(page, name)).toContainText(word, { timeout: 60_000 })
}

/** Opens a customer from the list. */
export async function openCustomer(page: Page, name: string): Promise<void> {
  await goTo(page, 'Customers')
  await line(page, name).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

/** Fetches one customer from the server by its ID. */
export async function retrieveById(page: Page, id: string): Promise<void> {
  await goTo(page, 'Customers')
  await page.getByRole('button', { name: 'Retrieve by ID' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'Retrieve by ID' })
  await dialog.getByRole('textbox').fill(id)
  await dialog.getByRole('button', { name: 'Retrieve' }).click()
  await expect(dialog).toBeHidden()
}
