import type { Page } from '@playwright/test'
import { draftIndividual, expectState, goTo, openCustomer, startPractising, submit } from '@tools/demo/steps'
import { expect, test } from './fixtures'

const person = {
  firstName: 'Cordelia',
  lastName: 'Marchbanks',
  phone: '+14155550143',
  phoneType: 'Mobile',
  email: 'cordelia@marchbanks.example',
} as const

async function choose(page: Page, fault: string): Promise<void> {
  await goTo(page, 'Settings')
  await page.getByLabel('What goes wrong').selectOption({ label: fault })
}

test('a trainer shows a lost reply: it is looked up, and the fault is over by itself', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await choose(page, 'Reply lost')
  await expect(page.getByLabel('How often')).toHaveValue('once')
  await expect(page.getByText('You are practising: Reply lost (once)')).toBeVisible()
  await draftIndividual(page, person)
  await submit(page)
  await expectState(page, 'Cordelia Marchbanks', 'Outcome unknown')
  await expect(page.getByText('You are practising')).toHaveCount(0)
  await expectState(page, 'Cordelia Marchbanks', 'Synced')
})

test('a refusal stands at its field, and the notice on every page switches a fault off', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await choose(page, 'Refused')
  await page.getByLabel('How often').selectOption({ label: 'Until switched off' })
  await draftIndividual(page, person)
  await submit(page)
  await expectState(page, 'Cordelia Marchbanks', 'Refused')
  await page.getByRole('button', { name: 'Switch off' }).click()
  await expect(page.getByText('You are practising')).toHaveCount(0)
  await openCustomer(page, 'Cordelia Marchbanks')
  await page.getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByText('this address does not receive mail').first()).toBeVisible()
  await submit(page)
  await expectState(page, 'Cordelia Marchbanks', 'Synced')
})

test('a sign-in page in the way is named, and nothing is sent until it is gone', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await choose(page, 'Sign-in page in the way')
  await expect(page.getByText('Sign-in page in the way').first()).toBeVisible()
  await draftIndividual(page, person)
  await submit(page)
  await expectState(page, 'Cordelia Marchbanks', 'Queued')
  await page.getByRole('button', { name: 'Switch off' }).click()
  await expectState(page, 'Cordelia Marchbanks', 'Synced')
})
