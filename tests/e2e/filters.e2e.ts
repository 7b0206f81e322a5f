import type { Page } from '@playwright/test'
import { crowd } from '@tests/support/crowd'
import { draftIndividual, goTo, line } from '@tools/demo/steps'
import { connect } from './connect'
import { CANARY, expect, test } from './fixtures'
import { startRecordingServer } from './recording-server'

const EARLIER = 30

async function choose(page: Page, choice: string): Promise<void> {
  await page.getByRole('button', { name: /^Filter( \(\d\))?$/ }).click()
  await page.getByRole('menuitemradio', { name: choice, exact: true }).click()
}

test('what the agent wrote today is not buried under the directory, and is found by type and by day', async ({
  desk,
}) => {
  const server = await startRecordingServer({ credentials: CANARY, state: crowd(EARLIER) })
  const page = await desk.open()
  await connect(page, server)
  await draftIndividual(page, {
    firstName: 'Barnabas',
    lastName: 'Thistlewood',
    phone: '4155550177',
    phoneType: 'Mobile',
    email: 'barnabas@thistlewood.example',
  })
  await goTo(page, 'Customers')
  await page.getByRole('link', { name: 'Find on server' }).click()
  const card = page.getByRole('region', { name: 'Directory' })
  await card.getByRole('switch', { name: 'Keep the directory on this computer' }).click()
  await expect(card.getByRole('status')).toHaveText('Up to date')
  await goTo(page, 'Customers')

  const grid = page.getByRole('grid', { name: 'Customers' })
  await expect(grid).toHaveAttribute('aria-rowcount', String(EARLIER + 2))
  await expect(grid.locator('[data-index="0"]')).toContainText('Barnabas Thistlewood')

  await choose(page, 'Changed today')
  await expect(grid).toHaveAttribute('aria-rowcount', '2')
  await expect(line(page, 'Barnabas Thistlewood')).toBeVisible()
  await choose(page, 'Businesses')
  await expect(page.getByRole('button', { name: 'Filter (2)' })).toBeVisible()
  await expect(line(page, 'Barnabas Thistlewood')).toBeHidden()
  await choose(page, 'Changed at any time')
  await expect(grid).toHaveAttribute('aria-rowcount', String(EARLIER + 1))
  await choose(page, 'Individuals')
  await expect(grid).toHaveAttribute('aria-rowcount', '2')
  await expect(line(page, 'Barnabas Thistlewood')).toBeVisible()
  await server.close()
})
