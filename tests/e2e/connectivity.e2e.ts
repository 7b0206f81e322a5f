import { Hono } from 'hono'
import type { Page } from '@playwright/test'
import { startPracticeServer } from '@electron/practice-api/practice-server'
import type { OnWire } from '@electron/practice-api/wire'
import { createTestApi } from '@tests/support/practice-server'
import { connectivity, goTo, practiseOffline, startPractising } from '@tools/demo/steps'
import { fillWorkspace } from './connect'
import { CANARY, expect, test } from './fixtures'

/** Opens what stands behind the indicator and chooses a button there. */
async function ask(page: Page, button: string): Promise<void> {
  await connectivity(page).getByRole('button').click()
  await page.getByRole('dialog').getByRole('button', { name: button }).click()
}

/** A practice API whose clock is `offsetMs` away from that of this computer. */
async function startServerElsewhere() {
  const api = createTestApi({ credentials: CANARY })
  const state = { offsetMs: 0 }
  const app = new Hono<OnWire>()
  app.all('*', async (context) => {
    const answer = await api.app.fetch(context.req.raw, context.env)
    answer.headers.set('date', new Date(Date.now() + state.offsetMs).toUTCString())
    return answer
  })
  return { ...(await startPracticeServer({ ...api, app })), state }
}

test('a sign-in page in the way is called so, with what to do, until the agent has signed in', async ({
  desk,
}) => {
  const page = await desk.open()
  test.skip(desk.app().runtime !== 'chromium-runtime', 'only the stand-in opens no real browser')
  await startPractising(page)
  await expect(connectivity(page)).toHaveText('Online')
  await goTo(page, 'Settings')
  await page.getByLabel('What goes wrong').selectOption('sign-in-page')
  await expect(connectivity(page)).toHaveText('Sign-in page in the way')
  await ask(page, 'Try again')
  const panel = page.getByRole('dialog')
  await expect(panel).toContainText("This network's own sign-in page answers in place of the server.")
  await expect(panel).toContainText('Last contact')
  await panel.getByRole('button', { name: 'Open sign-in page' }).click()
  await expect.poll(() => desk.app().log()).toContain('shell.openExternal')
  const addresses = desk
    .app()
    .log()
    .match(/shell\.openExternal .*/g)
  expect(addresses).toEqual(['shell.openExternal http://nmcheck.gnome.org/check_network_status.txt'])
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()

  await page.getByLabel('What goes wrong').selectOption('none')
  await expect(connectivity(page)).toHaveText('Online')
})

test('a clock that is wrong is called so, with how far it is off, until it is right', async ({ desk }) => {
  const server = await startServerElsewhere()
  server.state.offsetMs = -3 * 3_600_000
  const page = await desk.open()
  await page.getByRole('button', { name: 'Connect a Service Account' }).click()
  await fillWorkspace(page, { name: 'Test branch', baseUrl: server.url, ...CANARY })
  await page.getByRole('button', { name: 'Add workspace' }).click()
  await expect(connectivity(page)).toHaveText('Clock is wrong')
  await connectivity(page).getByRole('button').click()
  await expect(page.getByRole('dialog')).toContainText("This computer's clock is 3 h ahead.")
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()

  server.state.offsetMs = 0
  await ask(page, 'Try again')
  await expect(connectivity(page)).toHaveText('Online')
  await desk.close()
  await server.close()
})

test('a start without a network still knows when the server last answered', async ({ desk }) => {
  let page = await desk.open()
  await startPractising(page)
  await expect(connectivity(page)).toHaveText('Online')
  await practiseOffline(page, true)
  await desk.close()

  page = await desk.open()
  await expect(connectivity(page)).toHaveText('No network')
  await connectivity(page).getByRole('button').click()
  await expect(page.getByRole('dialog')).toContainText(/Last contact: (just now|1 min ago)/)
})
