import { draftBusiness, draftIndividual, goTo, line, startPractising } from '@tools/demo/steps'
import { expect, test } from './fixtures'

const reach = { phone: '+1 (555) 123-4567', phoneType: 'Work', email: 'zoe@cafe.example' } as const

test('the list is searched, ordered, walked through and worked on without the mouse', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await draftBusiness(page, { businessName: 'Café Ångström', firstName: 'Zoë', lastName: 'Núñez', ...reach })
  await draftIndividual(page, {
    firstName: 'Amir',
    lastName: 'Khan',
    ...reach,
    phone: '+1 415 000 1111',
    email: 'a@k.example',
  })
  await goTo(page, 'Customers')
  const rows = page.getByRole('grid', { name: 'Customers' }).locator('[data-index]')
  await expect(rows).toHaveCount(2)

  await page.keyboard.press('/')
  await page.keyboard.type('angstrom CAFE')
  await expect(rows).toHaveCount(1)
  await expect(rows.locator('mark')).toHaveText(['Café', 'Ångström', 'cafe'])
  await page.keyboard.press('Escape')
  await page.keyboard.type('(555) 12')
  await expect(rows.locator('mark')).toHaveText(['(555) 12'])
  await page.keyboard.press('Escape')
  await page.keyboard.type('nobody at all')
  await expect(page.getByRole('heading', { name: 'No customer fits “nobody at all”' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(rows).toHaveCount(2)

  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click()
  await expect(rows.first()).toContainText('Amir Khan')
  await page.keyboard.press('Enter')
  await expect(rows.first()).toContainText('Café Ångström')
  await expect(page.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'descending')
  await goTo(page, 'Outbox')
  await goTo(page, 'Customers')
  await expect(rows.first()).toContainText('Café Ångström')
  const byTime = page.getByRole('columnheader', { name: 'Last change' })
  await byTime.getByRole('button').click()
  await expect(rows.first()).toContainText('Amir Khan')
  await expect(byTime).toHaveAttribute('aria-sort', 'descending')
  await byTime.getByRole('button').click()
  await expect(byTime).toHaveAttribute('aria-sort', 'ascending')
  await expect(rows.first()).toContainText('Café Ångström')
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click()
  await expect(rows.first()).toContainText('Amir Khan')
  await page.getByRole('searchbox').focus()
  await page.keyboard.press('ArrowDown')
  await expect(rows.first()).toBeFocused()
  await page.keyboard.press('End')
  await expect(rows.last()).toBeFocused()
  await page.keyboard.press('Control+a')
  await expect(page.getByText('2 selected')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(page.getByText('1 selected')).toBeVisible()
  const bar = page.getByRole('toolbar', { name: 'Selected customers' })
  await bar.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByText('1 customer queued.')).toBeVisible()
  await expect(line(page, 'Amir Khan')).not.toContainText('Draft')

  await line(page, 'Café Ångström').click({ modifiers: ['Control'] })
  await bar.getByRole('button', { name: 'Discard' }).click()
  await expect(rows).toHaveCount(1)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(rows).toHaveCount(2)
})

test('a customer opens beside the list where there is room, and in its place where there is none', async ({
  desk,
}) => {
  const page = await desk.open()
  await startPractising(page)
  await draftIndividual(page, { firstName: 'Amir', lastName: 'Khan', ...reach })
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(line(page, 'Amir Khan')).toContainText('Synced')
  await page.setViewportSize({ width: 1440, height: 900 })
  const firstTitle = page.evaluate(firstTitleBeside)
  await line(page, 'Amir Khan').click()
  expect(await firstTitle).toBe('Amir Khan')
  const pane = page.getByRole('complementary', { name: 'Amir Khan' })
  await expect(pane.getByText('Accepted by the server')).toBeVisible()
  await expect(line(page, 'Amir Khan')).toBeVisible()
  await pane.getByRole('button', { name: 'Close' }).click()
  await expect(pane).toBeHidden()
  await line(page, 'Amir Khan').click()
  await page.setViewportSize({ width: 1024, height: 640 })
  await expect(page.getByRole('heading', { name: 'Amir Khan', level: 1 })).toBeVisible()
  await expect(line(page, 'Amir Khan')).toBeHidden()
})

/** What stands above the customer beside the list in the first moment that it is there. Runs in the page. */
function firstTitleBeside(): Promise<string> {
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      const title = document.querySelector('aside h2')
      if (title === null) return
      observer.disconnect()
      resolve(title.textContent)
    })
    observer.observe(document.body, { childList: true, subtree: true })
  })
}
