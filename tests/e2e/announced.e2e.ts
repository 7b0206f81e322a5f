import type { Page } from '@playwright/test'
import {
  draftBusiness,
  draftIndividual,
  expectState,
  goTo,
  practiseOffline,
  startPractising,
  submit,
} from '@tools/demo/steps'
import { expect, test } from './fixtures'

const person = (firstName: string) =>
  ({
    firstName,
    lastName: 'Greengage',
    phone: `+1415555${String(1000 + firstName.length * 77)}`,
    phoneType: 'Mobile',
    email: `${firstName.toLowerCase()}@greengage.example`,
  }) as const

const heard = (page: Page) => page.getByRole('log', { name: 'What became of customers' })

test('whoever does not look at the list hears what became of a customer, on any page', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await draftBusiness(page, { ...person('Mirabelle'), businessName: 'Mirabelle Orchards' })
  await expect(page.getByRole('status').filter({ hasText: 'Saved' })).toBeVisible()
  await submit(page)
  await expect(page.getByRole('alert')).toContainText('Queued: Mirabelle Orchards')
  await goTo(page, 'Settings')
  await expect(heard(page)).toHaveText(
    'Mirabelle Orchards is synced. Nothing is waiting in the outbox any more.',
  )

  await page.getByLabel('What goes wrong').selectOption('refused')
  await draftIndividual(page, person('Damson'))
  await submit(page)
  await expect(heard(page)).toContainText('The server refused Damson Greengage.')

  await practiseOffline(page, true)
  for (const name of ['Bullace', 'Myrobalan', 'Plum']) {
    await draftIndividual(page, person(name))
    await submit(page)
  }
  await practiseOffline(page, false)
  await goTo(page, 'Customers')
  await expectState(page, 'Plum Greengage', 'Synced')
  await expect(heard(page)).toContainText('Nothing is waiting in the outbox any more.')
})
