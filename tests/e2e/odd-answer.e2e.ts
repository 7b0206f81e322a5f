import { createServer, type IncomingMessage } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { goTo, retrieveById } from '@tools/demo/steps'
import { fillWorkspace } from './connect'
import { CANARY, expect, test } from './fixtures'

const odd = { id: 'odd-1', status: 'ARCHIVED', type: 'CO-OPERATIVE', guild: { name: 'Hatters of Fernsby' } }

function answerTo({ url = '' }: IncomingMessage): [status: number, body: unknown] {
  if (url.endsWith('/v1/api-keys/exchange')) return [200, { access_token: 'practice-odd', expires_in: 3600 }]
  if (url.endsWith('/v1/business-accounts/self')) return [200, { id: 'account' }]
  return url.endsWith('/v1/customers/odd-1') ? [200, odd] : [404, { message: 'no such customer' }]
}

test('an answer that does not fit what is documented is kept whole and shown as it came', async ({
  desk,
}) => {
  const server = createServer((request, answer) => {
    const [status, body] = answerTo(request)
    answer.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const page = await desk.open()
  await page.getByRole('button', { name: 'Connect a Service Account' }).click()
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  await fillWorkspace(page, { name: 'Odd branch', baseUrl, ...CANARY })
  await page.getByRole('button', { name: 'Add workspace' }).click()

  await retrieveById(page, 'odd-1')
  await expect(page.getByText('Hatters of Fernsby')).toBeVisible()

  await test.step('an ID the server does not know is said in words', async () => {
    await goTo(page, 'Customers')
    await page.getByRole('button', { name: 'Retrieve by ID' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Retrieve by ID' })
    await dialog.getByRole('textbox').fill('nobody')
    await dialog.getByRole('button', { name: 'Retrieve' }).click()
    await expect(dialog).toContainText('The server knows no customer with this ID')
  })
  server.close()
})
