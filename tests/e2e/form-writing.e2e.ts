import { expectState, startPractising } from '@tools/demo/steps'
import { connect } from './connect'
import { expect, test } from './fixtures'
import { fillShortForm, group, newBusiness, unfold } from './form-steps'

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
