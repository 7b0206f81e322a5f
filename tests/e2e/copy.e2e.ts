import { goTo, retrieveById } from '@tools/demo/steps'
import { connect } from './connect'
import { expect, test, type Desk } from './fixtures'
import type { RecordingServer } from './recording-server'

/** The page of a customer that the server has, and its ID. */
async function openRetrieved({ desk, server }: { desk: Desk; server: RecordingServer }) {
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
  return { page, id, copy: page.getByRole('button', { name: 'Copy customer ID' }) }
}

test('an ID that is copied can be pasted', async ({ desk, server }) => {
  const { page, id, copy } = await openRetrieved({ desk, server })
  await copy.click()
  await goTo(page, 'Customers')
  const search = page.getByLabel('Search customers')
  await search.click()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(search).toHaveValue(id)
})

for (const [what, deny] of [
  ['refuses', () => void Reflect.set(document, 'execCommand', () => false)],
  [
    'fails',
    () => {
      Reflect.set(document, 'execCommand', () => {
        throw new DOMException('denied', 'NotAllowedError')
      })
    },
  ],
] as const) {
  test(`the agent is told when the clipboard ${what}, and nothing is left on the page`, async ({
    desk,
    server,
  }) => {
    const { page, copy } = await openRetrieved({ desk, server })
    await page.evaluate(deny)
    await copy.click()
    await expect(page.getByText('This computer did not let Outpost copy it.')).toBeVisible()
    expect(await page.locator('body > pre').count()).toBe(0)
  })
}
