import { draftIndividual, expectState, goTo, line, submit } from '@tools/demo/steps'
import { startRecordingServer } from './recording-server'
import { connect, fillWorkspace } from './connect'
import { CANARY, expect, test } from './fixtures'

const person = (firstName: string) => ({
  firstName,
  lastName: 'Featherstonehaugh',
  phone: '+14155550199',
  phoneType: 'Work' as const,
  email: `${firstName.toLowerCase()}@featherstonehaugh.example`,
})

test('two workspaces never mix', async ({ desk, server }) => {
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
  await other.close()
})
