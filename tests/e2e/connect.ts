import { expect, type Page } from '@playwright/test'
import type { RecordingServer } from './recording-server'

type Access = {
  readonly name: string
  readonly baseUrl: string
  readonly apiKey: string
  readonly apiSecret: string
}

/** Fills the form of a new workspace. */
export async function fillWorkspace(page: Page, access: Access): Promise<void> {
  await page.getByLabel('Name', { exact: true }).fill(access.name)
  await page.getByLabel('Base URL').fill(access.baseUrl)
  await page.getByLabel('API key').fill(access.apiKey)
  await page.getByLabel('API secret').fill(access.apiSecret)
}

/** Connects a first workspace to a test server and waits for its customers page. */
export async function connect(page: Page, server: RecordingServer, name = 'Test branch'): Promise<void> {
  await page.getByRole('button', { name: 'Connect a Service Account' }).click()
  await fillWorkspace(page, { name, baseUrl: server.url, apiKey: server.apiKey, apiSecret: server.apiSecret })
  await page.getByRole('button', { name: 'Add workspace' }).click()
  await expect(page.getByRole('heading', { name: 'Customers', exact: true })).toBeVisible()
}
