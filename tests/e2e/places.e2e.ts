import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expectState, startPractising } from '@tools/demo/steps'
import { connect } from './connect'
import { expect, test } from './fixtures'
import { showScheme } from './show-scheme'

const business = {
  'Business name': 'Cobblestone Bakery',
  'First name': 'Cordelia',
  'Last name': 'Marrowfat',
  'Phone number': '+14155550142',
  Email: 'cordelia@cobblestone.example',
}

async function newAddress(page: Page) {
  await page.keyboard.press('n')
  await page.getByRole('menuitem', { name: 'Business' }).click()
  for (const [label, text] of Object.entries(business)) await page.getByLabel(label).fill(text)
  await page.getByRole('button', { name: 'Addresses' }).click()
  await page.getByRole('button', { name: 'Add an address' }).click()
  const address = page.getByRole('group', { name: 'Address 1', exact: true })
  await address.getByLabel('Street', { exact: true }).fill('1 Main St')
  await address.getByLabel('ZIP or postal code').fill('63368')
  return { country: address.getByLabel('Country'), state: address.getByLabel('State or province') }
}

test('a country is taken only when what was typed means one, and a state only of its country', async ({
  desk,
  server,
}) => {
  const page = await desk.open()
  await connect(page, server)
  const { country, state } = await newAddress(page)
  for (const [typed, key, shown] of [
    ['US', 'Tab', 'United States'],
    ['UK', 'Tab', 'United Kingdom'],
    ['America', 'Enter', 'United States'],
    ['CA', 'Enter', 'Canada'],
    ['united', 'Tab', 'united'],
    ['uni', 'Tab', 'uni'],
  ] as const) {
    await country.selectText()
    await page.keyboard.type(typed)
    await page.keyboard.press(key)
    await expect(country).toHaveValue(shown)
    await expect(page.getByRole('listbox')).toBeHidden()
  }
  await expect(page.getByText('This is not a country')).toBeVisible()
  await country.fill('usa')
  await state.fill('MO')
  await country.fill('CA')
  await page.keyboard.press('Tab')
  await expect(country).toHaveValue('Canada')
  await expect(state).toHaveValue('MO')
  await expect(page.getByText('has no such state or province')).toBeVisible()
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(state).toBeFocused()
  expect(server.creates).toEqual([])
  await page.keyboard.type('Ont')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+Enter')
  await expectState(page, 'Cobblestone Bakery', 'Synced')
  expect(server.creates).toMatchObject([{ addresses: [{ countryCode: 'CAN', stateCode: 'ON' }] }])
})

test('the line of the list that stands out can be read, in both colour schemes', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  const { country } = await newAddress(page)
  await country.focus()
  await page.keyboard.type('US')
  await expect(page.locator('[data-combobox-selected]')).toContainText('USA')
  for (const scheme of ['light', 'dark'] as const) {
    await showScheme(page, scheme)
    const axe = new AxeBuilder({ page }).setLegacyMode(true).include('[role="listbox"]')
    const { violations } = await axe.withRules(['color-contrast']).analyze()
    expect(
      violations.map(({ nodes }) => nodes.map(({ html }) => html)),
      scheme,
    ).toEqual([])
  }
})
