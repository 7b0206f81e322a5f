import {
  draftBusiness,
  draftIndividual,
  expectSaved,
  expectState,
  goTo,
  line,
  startPractising,
  submit,
} from '@tools/demo/steps'
import { expect, test } from './fixtures'

const first = {
  firstName: 'Chloé',
  lastName: 'Martin',
  phone: '+1 555 010 4477',
  phoneType: 'Mobile',
  email: 'chloe@martin-bakery.example',
} as const

test('a customer that is here already is noticed while it is written, and compared before it is sent twice', async ({
  desk,
}) => {
  const page = await desk.open()
  await startPractising(page)
  await draftBusiness(page, { businessName: 'Martin Bakery Ltd', ...first })
  await submit(page)

  await draftBusiness(page, {
    businessName: 'Bakery Martin',
    ...first,
    phone: '(555) 010-4477',
    email: 'info@mb.example',
  })
  const guard = page.getByText('May be here already')
  await expect(guard).toHaveText('May be here already: Martin Bakery Ltd, same phone number and same name')

  await page.getByRole('button', { name: 'Submit' }).click()
  const dialog = page.getByRole('dialog', { name: 'Before you submit: is it one of these?' })
  await expect(dialog.getByRole('row', { name: /Business name .* Differs$/ })).toBeVisible()
  // The keys that submit the form do not reach it through a dialog that waits for an answer.
  await dialog.getByRole('textbox', { name: 'What tells them apart' }).press('Control+Enter')
  await dialog.getByRole('button', { name: 'Close' }).press('Control+Enter')
  await expect(dialog).toBeVisible()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  await dialog.getByRole('textbox', { name: 'What tells them apart' }).fill('Second shop, other owner')
  await dialog.getByRole('button', { name: 'They are different, submit' }).click()
  await expect(line(page, 'Bakery Martin')).toBeVisible()

  await line(page, 'Bakery Martin').click()
  await expect(page.getByText('You decided: not the same as one that looks alike')).toBeVisible()
  await expect(page.getByText('“Second shop, other owner”')).toBeVisible()
})

test('what only looks a little alike is said and asks nothing', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await draftIndividual(page, { ...first, firstName: 'Jonathan', lastName: 'Whitfield' })
  await goTo(page, 'Customers')
  await draftIndividual(page, {
    ...first,
    firstName: 'Jonathon',
    lastName: 'Whitfield',
    phone: '+1 555 010 9999',
    email: 'other@example.com',
  })
  await expect(page.getByText('May be here already')).toHaveText(
    'May be here already: Jonathan Whitfield, similar name',
  )
  await page.getByRole('button', { name: 'Compare' }).click()
  await page.getByRole('button', { name: 'They are different' }).click()
  await expect(page.getByText('May be here already')).toBeHidden()
  await expectSaved(page)
  await submit(page)
  await expect(line(page, 'Jonathon Whitfield')).toBeVisible()
})

test('several submitted at once leave out those that look alike, and lead to them', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  for (const lastName of ['Martin', 'Martin', 'Whitfield'])
    await draftIndividual(page, {
      ...first,
      lastName,
      ...(lastName === 'Whitfield' && { phone: '+1 555 010 9999', email: 'other@example.com' }),
    })
  await goTo(page, 'Customers')
  const rows = page.getByRole('grid', { name: 'Customers' }).locator('[data-index]')
  await rows.first().focus()
  await page.keyboard.press('Control+a')
  const bar = page.getByRole('toolbar', { name: 'Selected customers' })
  await bar.getByRole('button', { name: 'Submit' }).click()
  const notice = '1 customer queued. 2 look like customers that are here already: open each to decide.'
  await expect(page.getByText(notice)).toBeVisible()
  await expect(page.getByText('2 selected')).toBeVisible()
  await expectState(page, 'Chloé Whitfield', 'Synced')

  await page.getByRole('button', { name: 'Show them' }).click()
  await expect(rows).toHaveCount(2)
  await rows.first().click()
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByRole('button', { name: 'They are different, submit' }).click()
  await expectState(page, 'Synced', 'Chloé Martin')

  // Of the pair one word was said: it counts for the other too.
  await line(page, 'Draft').click({ modifiers: ['Control'] })
  await bar.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByText('1 customer queued.', { exact: true })).toBeVisible()
  await expect(rows.filter({ hasText: 'Synced' })).toHaveCount(2)
})

test('what was submitted with others and lacks something opens with that in sight', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await draftIndividual(page, { ...first, lastName: '' })
  await goTo(page, 'Customers')
  await line(page, 'Chloé').click({ modifiers: ['Control'] })
  const bar = page.getByRole('toolbar', { name: 'Selected customers' })
  await bar.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByText('1 customer is incomplete: open to see what is missing.')).toBeVisible()
  await expect(page.getByText('1 selected')).toBeVisible()
  await line(page, 'Chloé').click()
  await expect(page.getByRole('alert').filter({ hasText: 'Still needed' })).toBeVisible()
  await expect(page.getByLabel('Last name')).toBeFocused()
})
