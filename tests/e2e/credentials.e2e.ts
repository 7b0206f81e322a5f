import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { makeCertificate } from '@tests/support/certificates'
import { startTestServer } from '@tests/support/practice-server'
import { connectivity, draftIndividual, expectState, goTo, outboxEntry, submit } from '@tools/demo/steps'
import { noFaults } from '@shared/practice/faults'
import { connect, fillWorkspace } from './connect'
import { CANARY, expect, test } from './fixtures'

async function testConnection(page: Page, access: { baseUrl: string; apiKey: string; apiSecret: string }) {
  await fillWorkspace(page, { name: 'Test branch', ...access })
  await page.getByRole('button', { name: 'Test connection' }).click()
}

test('Test connection says in words what is wrong', async ({ desk, server }) => {
  const page = await desk.open()
  await page.getByRole('button', { name: 'Connect a Service Account' }).click()
  const right = { baseUrl: server.url, ...CANARY }

  await test.step('the right credentials', async () => {
    await testConnection(page, right)
    await expect(page.getByText('The connection works')).toBeVisible()
  })
  await test.step('a wrong secret', async () => {
    await testConnection(page, { ...right, apiSecret: 'not-the-secret' })
    await expect(page.getByText('The server refused the API key or the API secret.')).toBeVisible()
  })
  await test.step('a Service Account without the permission', async () => {
    await server.api.setFaults({ ...noFaults, kind: 'forbidden' })
    await testConnection(page, right)
    await expect(page.getByText('This Service Account is not allowed to do this.')).toBeVisible()
    await server.api.setFaults(noFaults)
  })
  await test.step('nobody there', async () => {
    await testConnection(page, { ...right, baseUrl: 'http://127.0.0.1:9' })
    await expect(page.getByText('The server refused the connection.')).toBeVisible()
  })
  await test.step('a wrong path', async () => {
    await testConnection(page, { ...right, baseUrl: `${server.url}/elsewhere` })
    await expect(page.getByText('There is no RocketKOR API at this address.')).toBeVisible()
  })
  await test.step('http to another computer', async () => {
    await testConnection(page, { ...right, baseUrl: 'http://api.example.com' })
    await expect(page.getByText('must begin with https://')).toBeVisible()
  })
  await test.step('a certificate nobody vouches for', async () => {
    const secure = await startTestServer({ tls: await makeCertificate(), credentials: CANARY })
    await testConnection(page, { ...right, baseUrl: secure.url })
    await expect(page.getByText('a certificate that this computer does not trust')).toBeVisible()
    await secure.close()
  })
  await test.step('a web page in place of the API', async () => {
    const site = createServer((_request, answer) => {
      answer.setHeader('content-type', 'text/html').end('<!doctype html><title>Guest network</title>')
    }).listen(0, '127.0.0.1')
    await once(site, 'listening')
    await testConnection(page, {
      ...right,
      baseUrl: `http://127.0.0.1:${(site.address() as AddressInfo).port}`,
    })
    await expect(page.getByText('own sign-in page answered')).toBeVisible()
    site.close()
  })
})

test('a refused sign-in pauses the workspace and costs nothing; new credentials send what waited', async ({
  desk,
  server,
}) => {
  const page = await desk.open()
  await connect(page, server)
  server.api.revokeTokens()
  await server.api.setFaults({ ...noFaults, kind: 'unauthorized' })
  await draftIndividual(page, {
    firstName: 'Ignatius',
    lastName: 'Pennyfeather',
    phone: '+14155550160',
    phoneType: 'Work',
    email: 'ignatius@pennyfeather.example',
  })
  await submit(page)
  await expect(connectivity(page)).toHaveText('Sign-in refused')
  await goTo(page, 'Outbox')
  await expect(outboxEntry(page, 'Ignatius Pennyfeather')).toContainText('Queued')
  expect(server.api.customers()).toHaveLength(0)

  await server.api.setFaults(noFaults)
  await page.getByRole('button', { name: 'Resume' }).click()
  await goTo(page, 'Customers')
  await expectState(page, 'Ignatius Pennyfeather', 'Synced')
  expect(server.api.customers()).toHaveLength(1)
})
