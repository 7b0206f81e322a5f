import { connectivity, draftBusiness, goTo, openCustomer, startPractising, submit } from '@tools/demo/steps'
import { languages } from '@shared/domain/language'
import { everyPlace, speakLive } from './every-place'
import { fillEveryPlace } from './fill-places'
import { expectAccessible } from './expect-accessible'
import { expect, test } from './fixtures'
import { lock, PASSPHRASE, setPassphrase, tryPassphrase } from './lock-steps'

const business = {
  businessName: 'Cobblestone Marrowfat',
  firstName: 'Cordelia',
  lastName: 'Marrowfat',
  phone: '+14155550142',
  phoneType: 'Work',
  email: 'cordelia@marrowfat.example',
} as const

test('every page can be used with assistive technology, in both colour schemes', async ({ desk }) => {
  test.setTimeout(120_000)
  const page = await desk.open()
  await expect(page.getByRole('button', { name: 'Try it with practice data' })).toBeVisible()
  await expectAccessible(page, 'welcome')
  await startPractising(page)
  await expectAccessible(page, 'customers, empty')
  await page.getByRole('link', { name: 'Find on server' }).click()
  await page.getByText('Filters').click()
  await expectAccessible(page, 'find on server')
  await connectivity(page).getByRole('button').click()
  await expectAccessible(page, 'connectivity')
  await page.keyboard.press('Escape')
  await draftBusiness(page, business)
  await expectAccessible(page, 'form')
  for (const part of ['More about', 'Other contacts', 'Addresses', 'External ID'])
    await page.getByRole('button', { name: part }).click()
  for (const item of ['a contact', 'an address', 'a metadata pair'])
    await page.getByRole('button', { name: `Add ${item}` }).click()
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expectAccessible(page, 'form, unfolded and incomplete')
  await page.getByRole('button', { name: 'Paste details…' }).click()
  await page.getByRole('dialog').getByLabel('Text').fill('Ann Lee\nann@lee.example')
  await expect(page.getByRole('dialog')).toContainText('in place of')
  await expectAccessible(page, 'paste dialog')
  await page.keyboard.press('Escape')
  for (const item of ['Contact 2', 'Address 1'])
    await page.getByRole('button', { name: `Remove ${item}` }).click()
  await submit(page)
  await expectAccessible(page, 'customers')
  await openCustomer(page, business.businessName)
  await expectAccessible(page, 'customer')
  await goTo(page, 'Outbox')
  await expectAccessible(page, 'outbox')
  await goTo(page, 'Settings')
  await expectAccessible(page, 'settings')
})

test('what stands before the data can be used with assistive technology too', async ({ desk }) => {
  test.setTimeout(120_000)
  let page = await desk.open({ OUTPOST_SAFE_STORAGE: 'basic_text' })
  await expect(page.getByRole('heading', { name: 'Choose a passphrase' })).toBeVisible()
  // English last: it is kept.
  for (const language of languages.toReversed()) {
    await page.getByRole('combobox').selectOption(language)
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await page.locator('main form button').last().click()
    await expectAccessible(page, `first passphrase with problems, ${language}`)
  }
  await desk.close()

  page = await desk.open({ OUTPOST_TOUCH_ID: 'refuse' })
  await startPractising(page)
  await goTo(page, 'Settings')
  await page.getByRole('button', { name: 'Set a passphrase' }).click()
  await page.getByRole('button', { name: 'Set passphrase' }).click()
  await expectAccessible(page, 'passphrase dialog with problems')
  await page.keyboard.press('Escape')
  await setPassphrase(page)
  await expectAccessible(page, 'security settings')
  await page.getByRole('button', { name: 'Make a new recovery key' }).click()
  await page.getByRole('textbox', { name: 'Present passphrase' }).fill(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Recovery key' })).toBeVisible()
  await expectAccessible(page, 'recovery key')
  await page.getByRole('button', { name: 'I have kept it' }).click()

  await lock(page)
  await expectAccessible(page, 'lock screen')
  await tryPassphrase(page, 'not the passphrase')
  await expect(page.getByText('This is not the passphrase.')).toBeVisible()
  await expectAccessible(page, 'lock screen after a wrong try')
  await page.getByRole('button', { name: 'Use the recovery key' }).click()
  await page.getByRole('button', { name: 'Set passphrase and unlock' }).click()
  await expectAccessible(page, 'recovery')
})

test('every page, dialog and menu can be used with assistive technology in every language', async ({
  desk,
}) => {
  test.setTimeout(1_200_000)
  const page = await desk.open()
  await fillEveryPlace(page)
  for (const language of languages) {
    await speakLive(page, language)
    await everyPlace(page, (where) => expectAccessible(page, `${where}, ${language}`))
  }
})
