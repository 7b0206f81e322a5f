import type { Locator, Page } from '@playwright/test'
import { expectSaved, expectState, goTo, startPractising, submit } from '@tools/demo/steps'
import { connect } from './connect'
import { expect, test } from './fixtures'
import { keyDelays, quantile, watchKeys } from './key-delays'

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true })
const unfold = (page: Page, title: string) => page.getByRole('button', { name: title }).click()
const choose = (within: Locator, name: string) => within.getByText(name, { exact: true }).click()

async function newBusiness(page: Page): Promise<void> {
  await page.keyboard.press('n')
  await expect(page.getByRole('menuitem', { name: 'Business' })).toBeVisible()
  await page.keyboard.press('b')
  await expect(page.getByLabel('Business name')).toBeFocused()
}

async function fillShortForm(page: Page): Promise<void> {
  await page.getByLabel('Business name').fill('Cobblestone Bakery')
  await page.getByLabel('First name').fill('Cordelia')
  await page.getByLabel('Last name').fill('Marrowfat')
  await page.getByLabel('Phone number').fill('+14155550142')
  await page.getByLabel('Email').fill('cordelia@cobblestone.example')
}

test('a business is written and submitted without the mouse', async ({ desk, server }) => {
  const page = await desk.open()
  await connect(page, server)
  await newBusiness(page)
  let strokes = 2
  const press = async (key: string) => {
    await page.keyboard.press(key)
    strokes++
  }
  await page.keyboard.type('ACME')
  for (const text of ['Jack', 'Smith', '+14151234']) {
    await press('Tab')
    await page.keyboard.type(text)
  }
  await press('Tab')
  await press('ArrowRight')
  await press('Tab')
  await page.keyboard.type('jsmith@acme.com')
  await press('Control+Enter')
  await expectState(page, 'ACME', 'Synced')
  expect(strokes).toBeLessThanOrEqual(45)
  expect(server.creates).toMatchObject([
    {
      businessName: 'ACME',
      contacts: [
        {
          firstName: 'Jack',
          lastName: 'Smith',
          primaryPhoneNumber: { number: '+14151234', type: 'WORK' },
          primaryEmail: { value: 'jsmith@acme.com' },
        },
      ],
    },
  ])
})

test('what a field suggests is taken without the mouse, and never in the way of the Tab key', async ({
  desk,
}) => {
  const page = await desk.open()
  await startPractising(page)
  await newBusiness(page)
  await page.getByLabel('Phone number').fill('4155550142')
  await expect(page.getByRole('button', { name: 'Use +1 415 555 0142' })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('radio', { name: 'Mobile' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByLabel('Phone number')).toHaveValue('+14155550142')
  await page.getByLabel('Email').fill('ann@gmial.com')
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByLabel('Email')).toHaveValue('ann@gmail.com')

  await page.getByLabel('Phone number').fill('4155550142 x12')
  await expect(page.getByRole('button', { name: 'Use +1 415 555 0142 ext. 12' })).toBeVisible()
  await page.keyboard.press('Alt+Enter')
  await expect(page.getByLabel('Phone number')).toHaveValue('+14155550142')
  await expect(page.getByRole('button', { name: /^More about the primary contact/ })).toContainText('12')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByLabel('Phone number')).toHaveValue('4155550142 x12')
})

test('an address that is copied on one line goes into the street as it is, and the dialog offers to split it', async ({
  desk,
}) => {
  const page = await desk.open()
  await startPractising(page)
  await newBusiness(page)
  await unfold(page, 'Addresses')
  await page.getByRole('button', { name: 'Add an address' }).click()
  const address = group(page, 'Address 1')
  const street = address.getByLabel('Street', { exact: true })
  // Text on a real clipboard: typed into a field and cut.
  const pasteStreet = async (line: string) => {
    await street.fill(line)
    await street.press('Control+a')
    await street.press('Control+x')
    await expect(street).toHaveValue('')
    await street.press('Control+v')
  }
  await pasteStreet('350 Fifth Ave, Suite 500')
  await expect(street).toHaveValue('350 Fifth Ave, Suite 500')
  await expect(street).toBeFocused()

  const whole = '350 Fifth Ave, New York, NY 10118, USA'
  await pasteStreet(whole)
  const dialog = page.getByRole('dialog', { name: 'Paste an address' })
  await expect(dialog.getByLabel('Text')).toHaveValue(whole)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(street).toHaveValue(whole)

  await pasteStreet(whole)
  await dialog.getByRole('button', { name: 'Fill in' }).click()
  await expect(street).toHaveValue('350 Fifth Ave')
  await expect(address.getByLabel('City')).toHaveValue('New York')
  await expect(address.getByLabel('ZIP or postal code')).toHaveValue('10118')
})

test('the six required fields are in sight without scrolling in the smallest window', async ({ desk }) => {
  const page = await desk.open()
  await page.setViewportSize({ width: 1024, height: 640 })
  await startPractising(page)
  await newBusiness(page)
  for (const label of ['Business name', 'First name', 'Last name', 'Phone number', 'Email'])
    await expect(page.getByLabel(label)).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('radiogroup', { name: 'Phone type' })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('button', { name: 'Submit' })).toBeInViewport({ ratio: 1 })
})

test('what a quick typist chose is taken, however far the lists are behind', async ({ desk, server }) => {
  const page = await desk.open()
  await connect(page, server)
  await newBusiness(page)
  await fillShortForm(page)
  await unfold(page, 'Addresses')
  await page.getByRole('button', { name: 'Add an address' }).click()
  const address = group(page, 'Address 1')
  await address.getByLabel('Street', { exact: true }).fill('1 Main St')
  await address.getByLabel('ZIP or postal code').fill('63368')
  await address.getByLabel('Country').focus()
  await page.keyboard.type('united sta')
  for (const key of ['Shift+Tab', 'Shift+Tab']) await page.keyboard.press(key)
  await page.keyboard.type('misso')
  // The submit comes right behind the choice, which nobody has confirmed.
  await page.keyboard.press('Control+Enter')
  await expectState(page, 'Cobblestone Bakery', 'Synced')
  expect(server.creates).toMatchObject([{ addresses: [{ countryCode: 'USA', stateCode: 'MO' }] }])
})

test('a choice that the arrow keys came to is taken by going on', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await newBusiness(page)
  await unfold(page, 'Addresses')
  await page.getByRole('button', { name: 'Add an address' }).click()
  const country = group(page, 'Address 1').getByLabel('Country')
  await country.fill('united')
  await expect(page.getByRole('option', { name: 'United Kingdom' })).toBeVisible()
  const second = await page.getByRole('option').nth(1).locator('span').nth(1).textContent()
  // Nothing stands out yet: what was typed could be several.
  for (const key of ['ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  await page.keyboard.press('Tab')
  await expect(country).toHaveValue(second ?? '')
  await country.focus()
  await page.keyboard.press('Tab')
  await expect(country).toHaveValue(second ?? '')
})

test('everything the API takes of a business is written, and sent under its documented names only', async ({
  desk,
  server,
}) => {
  const page = await desk.open()
  await connect(page, server)
  await newBusiness(page)
  await fillShortForm(page)
  await unfold(page, 'More about the primary contact')
  await page.getByLabel('Middle name').fill('May')
  await page.getByLabel('Extension').fill('675')

  await unfold(page, 'Other contacts')
  await page.getByRole('button', { name: 'Add a contact' }).click()
  const second = group(page, 'Contact 2')
  await expect(second.getByLabel('First name')).toBeFocused()
  await second.getByLabel('First name').fill('Eve')
  await second.getByLabel('Last name').fill('Ray')
  await second.getByRole('button', { name: 'Make primary' }).click()
  const first = group(page, 'Contact 1')
  await expect(first.getByLabel('First name')).toHaveValue('Cordelia')
  await first.getByRole('button', { name: 'Make primary' }).click()
  await second.getByRole('button', { name: 'Remove Contact 2' }).click()
  await expect(second).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(second.getByLabel('Last name')).toHaveValue('Ray')

  await unfold(page, 'Addresses')
  await page.getByRole('button', { name: 'Add an address' }).click()
  const physical = group(page, 'Address 1')
  await physical.getByLabel('Street', { exact: true }).focus()
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', '88 King St W, Apt 4B\nToronto, ON M5H 1A1\nCanada')
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(paste)
  })
  await page.getByRole('dialog').getByRole('button', { name: 'Fill in' }).click()
  await expect(physical.getByLabel('City')).toHaveValue('Toronto')
  await expect(physical.getByLabel('State or province')).toHaveValue('Ontario')
  await page.getByRole('button', { name: 'Add an address' }).click()
  const shipping = group(page, 'Address 2')
  await choose(shipping, 'Shipping')
  await shipping.getByLabel('Recipient first name').fill('Eve')
  await shipping.getByLabel('Recipient last name').fill('Ray')
  await shipping.getByRole('button', { name: 'Same as physical' }).click()
  await shipping.getByLabel('Country').fill('united sta')
  await page.keyboard.press('Tab')
  await expect(shipping.getByLabel('Country')).toHaveValue('United States')
  await shipping.getByLabel('State or province').fill('misso')
  await page.keyboard.press('Enter')
  await expect(shipping.getByLabel('State or province')).toHaveValue('Missouri')
  await shipping.getByLabel('ZIP or postal code').fill('63368')

  await unfold(page, 'External ID and metadata')
  await page.getByLabel('External ID').fill('CRM-7')
  await page.getByRole('button', { name: 'Add a metadata pair' }).click()
  await group(page, 'Metadata 1').getByLabel('Name').fill('region')
  await group(page, 'Metadata 1').getByLabel('Value').fill('west')
  await submit(page)
  await expectState(page, 'Cobblestone Bakery', 'Synced')

  const street = { streetLine1: '88 King St W', apartmentNumber: '4B', cityName: 'Toronto' }
  const localKey: unknown = expect.any(String)
  expect(server.creates).toEqual([
    {
      type: 'BUSINESS',
      businessName: 'Cobblestone Bakery',
      externalId: 'CRM-7',
      contacts: [
        {
          firstName: 'Cordelia',
          middleName: 'May',
          lastName: 'Marrowfat',
          primary: true,
          primaryPhoneNumber: { number: '+14155550142', type: 'MOBILE', extension: '675' },
          primaryEmail: { value: 'cordelia@cobblestone.example' },
        },
        { firstName: 'Eve', lastName: 'Ray', primary: false },
      ],
      addresses: [
        {
          type: 'PHYSICAL',
          ...street,
          stateCode: 'ON',
          zipCode: 'M5H 1A1',
          countryCode: 'CAN',
          primary: true,
        },
        {
          type: 'SHIPPING',
          name: { firstName: 'Eve', lastName: 'Ray' },
          ...street,
          stateCode: 'MO',
          zipCode: '63368',
          countryCode: 'USA',
          primary: true,
        },
      ],
      metadata: { region: 'west', outpostReference: 'CRM-7', outpostKey: localKey },
    },
  ])
})

test('after a crash the agent is back in the draft, with the same part unfolded and the cursor in its field', async ({
  desk,
}) => {
  let page = await desk.open()
  await startPractising(page)
  await newBusiness(page)
  await fillShortForm(page)
  await unfold(page, 'Addresses')
  await page.getByRole('button', { name: 'Add an address' }).click()
  await group(page, 'Address 1').getByLabel('Street', { exact: true }).fill('1 Main St')
  await group(page, 'Address 1').getByLabel('City').focus()
  await expectSaved(page)
  await desk.kill()

  page = await desk.open()
  const address = group(page, 'Address 1')
  await expect(address.getByLabel('Street', { exact: true })).toHaveValue('1 Main St')
  await expect(address.getByLabel('City')).toBeFocused()
  await goTo(page, 'Customers')
  await desk.close()
  page = await desk.open()
  await expect(page.getByRole('heading', { name: 'Customers', exact: true })).toBeVisible()
})

test('a key press is painted within 50 ms, with the whole form unfolded', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await newBusiness(page)
  await fillShortForm(page)
  await unfold(page, 'Other contacts')
  for (let count = 0; count < 3; count++) await page.getByRole('button', { name: 'Add a contact' }).click()
  await unfold(page, 'Addresses')
  for (let count = 0; count < 3; count++) await page.getByRole('button', { name: 'Add an address' }).click()
  const city = group(page, 'Address 3').getByLabel('City')
  const rounds: number[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    await watchKeys(page)
    await page.getByLabel('Business name').pressSequentially(' of the long road', { delay: 25 })
    await page.getByLabel('Email').first().pressSequentially('.and.winding.example', { delay: 25 })
    await city.pressSequentially('Saint-Hyacinthe', { delay: 25 })
    rounds.push(await keyDelays(page))
  }
  // The same keys each round: whatever else the machine does only makes one of them slower.
  const [first = []] = rounds
  const best = first.map((_, key) => Math.min(...rounds.map((delays) => delays[key] ?? Infinity)))
  const all = rounds.flat()
  const figure = `key press to paint over ${all.length} keys: p50 ${quantile(all, 0.5)} ms, p95 ${quantile(all, 0.95)} ms; best of ${ROUNDS} for each key p95 ${quantile(best, 0.95)} ms`
  test.info().annotations.push({ type: 'figure', description: figure })
  process.stdout.write(`${figure}\n`)
  expect(best.length).toBeGreaterThan(50)
  expect(quantile(all, 0.5)).toBeLessThanOrEqual(50)
  expect(quantile(best, 0.95)).toBeLessThanOrEqual(50)
})

const ROUNDS = 4
