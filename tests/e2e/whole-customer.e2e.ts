import { expectSaved, expectState, goTo, startPractising, submit } from '@tools/demo/steps'
import { connect } from './connect'
import { expect, test } from './fixtures'
import { choose, fillShortForm, group, newBusiness, unfold } from './form-steps'
import { keyDelays, quantile, watchKeys } from './key-delays'

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
