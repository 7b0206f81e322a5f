import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import {
  draftIndividual,
  expectState,
  goTo,
  practiseOffline,
  startPractising,
  submit,
} from '@tools/demo/steps'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { lockScreen, setPassphrase } from './lock-steps'

// Dock, tray and notifications are recorded by chromium-runtime's stand-ins, which write them to the terminal.

const person = (firstName: string) =>
  ({
    firstName,
    lastName: 'Fennimore',
    phone: '+14155550121',
    phoneType: 'Mobile',
    email: `${firstName.toLowerCase()}@fennimore.example`,
  }) as const

async function queue(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await draftIndividual(page, person(name))
    await submit(page)
    const anyway = page.getByRole('button', { name: 'Submit anyway' })
    if (await anyway.isVisible()) await anyway.click()
    await expectState(page, name, 'Queued')
  }
}

test('with its window closed Outpost goes on sending, counts, tells, and is opened and quit from the tray', async ({
  desk,
}, info) => {
  test.setTimeout(90_000)
  mkdirSync(info.outputDir, { recursive: true })
  const hands = join(info.outputDir, 'desk')
  const doing = (what: string) => appendFileSync(hands, `${what}\n`)
  const log = () => desk.app().log()
  const page = await desk.open({ OUTPOST_DESK: hands })
  test.skip(desk.app().runtime !== 'chromium-runtime', 'only the stand-ins record what they are asked')
  await startPractising(page)
  await goTo(page, 'Settings')
  const keeps = page.getByRole('switch', { name: 'Keep sending when the window is closed' })
  await keeps.press('Space')
  await expect(keeps).toBeChecked()
  await practiseOffline(page, true)
  await queue(page, ['Ignatius', 'Wilhelmina'])
  await expect.poll(log).toContain('Badge: 2')
  expect(log()).toContain('Tray: Outpost: 2 not sent yet')

  doing('close')
  await expect.poll(log).toContain('Notification: Outpost goes on sending')
  expect(log()).not.toContain('Close Outpost?')

  doing('menu Pause sending')
  await expect.poll(log).toContain('Tray: Outpost: 2 not sent yet, sending is paused')
  doing('menu Resume sending')
  await practiseOffline(page, false)
  await expect.poll(log).toContain('Notification: Everything is sent | 2 customers were created.')
  expect(log()).toContain('Badge: 0')
  expect(log()).not.toContain('Fennimore')

  doing('notification')
  await expect(page.getByRole('heading', { name: 'Nothing to send' })).toBeVisible()

  await practiseOffline(page, true)
  await queue(page, ['Ottoline'])
  doing('close')
  doing('menu Quit Outpost')
  expect(await desk.app().ended()).toBe(0)
  expect(log()).toContain('1 customer is not sent yet.')
})

test('what needs the agent is said in the window while it is looked at, and nowhere else', async ({
  desk,
}) => {
  const page = await desk.open()
  await startPractising(page)
  await goTo(page, 'Settings')
  await page.getByLabel('What goes wrong').selectOption('refused')
  await draftIndividual(page, person('Ignatius'))
  await submit(page)
  await expect(page.getByText('1 customer needs you. Open the outbox.')).toBeVisible()
  expect(desk.app().log()).not.toContain('Notification:')
})

test('closing the window closes Outpost unless the agent chose otherwise', async ({ desk }, info) => {
  mkdirSync(info.outputDir, { recursive: true })
  const hands = join(info.outputDir, 'desk')
  const page = await desk.open({ OUTPOST_DESK: hands })
  test.skip(desk.app().runtime !== 'chromium-runtime', 'only the stand-ins can close a window by its button')
  await startPractising(page)
  appendFileSync(hands, 'close\n')
  expect(await desk.app().ended()).toBe(0)
})

test('between start and unlocking the count of what is unsent is shown, and nobody is named', async ({
  desk,
}) => {
  const page = await desk.open()
  test.skip(desk.app().runtime !== 'chromium-runtime', 'only the stand-ins record what they are asked')
  await startPractising(page)
  await setPassphrase(page)
  await practiseOffline(page, true)
  await queue(page, ['Ignatius'])
  await expect.poll(() => desk.app().log()).toContain('Badge: 1')
  await desk.close()

  const locked = await desk.open()
  await expect(lockScreen(locked)).toBeVisible()
  await expect.poll(() => desk.app().log()).toContain('Tray: Outpost: 1 not sent yet')
  expect(desk.app().log()).toContain('Badge: 1')
  expect(desk.app().log()).not.toContain('Fennimore')
})
