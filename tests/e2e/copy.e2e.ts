import { goTo, retrieveById } from '@tools/demo/steps'
import { connect } from './connect'
import { expect, test } from './fixtures'

test('an ID that is copied can be pasted', async ({ desk, server }) => {
  await server.post('/v1/customers', {
    type: 'INDIVIDUAL',
    firstName: 'Leopold',
    lastName: 'Swann',
    primaryPhoneNumber: { number: '+14155550100', type: 'HOME' },
    primaryEmail: { value: 'leopold@swann.example' },
  })
  const id = server.api.customers()[0]?.id ?? ''
  const page = await desk.open()
  await connect(page, server)
  await retrieveById(page, id)
  await page.getByRole('button', { name: 'Copy customer ID' }).click()
  await goTo(page, 'Customers')
  const search = page.getByLabel('Search customers')
  await search.click()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(search).toHaveValue(id)
})
