import { draftIndividual, expectState, goTo, line, submit } from '@tools/demo/steps'
import { startRecordingServer } from './recording-server'
import { connect, fillWorkspace } from './connect'
import { expectAccessible } from './expect-accessible'
import { CANARY, expect, test } from './fixtures'

const person = (firstName: string) => ({
  firstName,
  lastName: 'Featherstonehaugh',
  phone: '+14155550199',
  phoneType: 'Work' as const,
  email: `${firstName.toLowerCase()}@featherstonehaugh.example`,
})

test('two workspaces never mix', async ({ desk, server }) => {
  test.setTimeout(120_000)
  const other = await startRecordingServer({ credentials: CANARY })
  const page = await desk.open()
  await connect(page, server, 'North branch')
  await draftIndividual(page, person('Northilda'))
  await submit(page)
  await expectState(page, 'Northilda Featherstonehaugh', 'Synced')

  await goTo(page, 'Settings')
  await page.getByRole('link', { name: 'Add workspace' }).click()
  await fillWorkspace(page, {
    name: 'South branch',
    baseUrl: other.url,
    apiKey: other.apiKey,
    apiSecret: other.apiSecret,
  })
  await page.getByRole('button', { name: 'Add workspace' }).click()
  await goTo(page, 'Customers')
  await expect(line(page, 'Northilda')).toHaveCount(0)
  await draftIndividual(page, person('Southilda'))
  await submit(page)
  await expectState(page, 'Southilda Featherstonehaugh', 'Synced')
  await expect(line(page, 'Northilda')).toHaveCount(0)

  const namesOn = (api: typeof server.api) => api.customers().map((customer) => customer.firstName)
  expect(namesOn(server.api)).toEqual(['Northilda'])
  expect(namesOn(other.api)).toEqual(['Southilda'])
  await page.getByRole('button', { name: 'Workspace South branch' }).click()
  await expect(page.getByRole('menuitem', { name: 'North branch' })).toBeVisible()
  await expectAccessible(page, 'menu of workspaces')
  await page.keyboard.press('Escape')
  await goTo(page, 'Settings')
  await page
    .getByRole('listitem')
    .filter({ hasText: 'South branch' })
    .getByRole('link', { name: 'Edit' })
    .click()
  await expect(page.getByLabel('Base URL')).toBeVisible()
  await expectAccessible(page, 'edit workspace')
  await other.close()
})
