import { join } from 'node:path'
import type { Page } from '@playwright/test'
import {
  draftIndividual,
  expectState,
  goTo,
  openCustomer,
  practiseOffline,
  startPractising,
  submit,
  type PersonInput,
} from '@tools/demo/steps'
import { noFaults } from '@shared/practice/faults'
import { connect } from './connect'
import { expect, test } from './fixtures'
import {
  computer,
  expectNothingOf,
  fillNewPassphrase,
  lock,
  lockScreen,
  PASSPHRASE,
  setPassphrase,
  tryPassphrase,
} from './lock-steps'

const person = {
  firstName: 'Wilhelmina',
  lastName: 'Windlestraw',
  phone: '4155550188',
  phoneType: 'Mobile',
  email: 'wilhelmina@windlestraw.example',
} as const
/** Like nobody else, so that nothing is asked when both are submitted. */
const other = {
  firstName: 'Barnabas',
  lastName: 'Crabtree',
  phone: '4155550199',
  phoneType: 'Mobile',
  email: 'barnabas@crabtree.example',
} as const
const names = ['Windlestraw', 'Wilhelmina', '4155550188']

async function switchOn(page: Page, name: string): Promise<void> {
  const toggle = page.getByRole('switch', { name })
  // As a person does: on the visible part, which lies over the field.
  await toggle.locator('..').click()
  await expect(toggle).toBeChecked()
}

async function expectDraft(page: Page): Promise<void> {
  await openCustomer(page, 'Wilhelmina Windlestraw')
  await expect(page.getByLabel('Email')).toHaveValue(person.email)
}

test('a locked window shows nothing of a person, and opens with the passphrase where it was', async ({
  desk,
}) => {
  let page = await desk.open()
  await startPractising(page)
  await setPassphrase(page)
  await draftIndividual(page, person)
  await page.getByLabel('Last name').fill('Windlestraw-Crabtree')

  await test.step('locks by the shortcut, saving what was typed a moment ago', async () => {
    await lock(page)
    await expectNothingOf(page, [...names, 'Crabtree'])
  })
  await test.step('main answers nothing of a person', async () => {
    const answers = await page.evaluate(async () => {
      const { desktop } = window as unknown as { desktop: Record<string, Record<string, () => unknown>> }
      return [await desktop['workspaces']?.['list']?.()]
    })
    expect(answers).toMatchObject([{ ok: false, error: { code: 'locked' } }])
  })
  await test.step('refuses a wrong passphrase in words', async () => {
    await tryPassphrase(page, 'not the passphrase')
    await expect(page.getByText('This is not the passphrase.')).toBeVisible()
    await expectNothingOf(page, names)
  })
  await test.step('opens with the right one, where it was', async () => {
    await tryPassphrase(page)
    await expect(page.getByLabel('Last name')).toHaveValue('Windlestraw-Crabtree')
  })
  await test.step('starts locked', async () => {
    await desk.close()
    page = await desk.open()
    await expect(lockScreen(page)).toBeVisible()
    await expectNothingOf(page, names)
    await tryPassphrase(page)
    await openCustomer(page, 'Wilhelmina Windlestraw-Crabtree')
  })
  await test.step('locks by the button', async () => {
    await page.getByRole('button', { name: 'Lock', exact: true }).click()
    await expect(lockScreen(page)).toBeVisible()
  })
})

test('wrong passphrases make the wait grow, also over a restart, and delete nothing', async ({ desk }) => {
  test.setTimeout(120_000)
  let page = await desk.open()
  await startPractising(page)
  await draftIndividual(page, person)
  await setPassphrase(page)
  await lock(page)
  const unlock = () => page.getByRole('button', { name: 'Unlock' })
  // The fifth makes it 15 seconds: more than a start takes on a crowded computer.
  for (let tries = 1; tries <= 5; tries += 1) {
    await expect(unlock()).toBeEnabled({ timeout: 15_000 })
    await tryPassphrase(page, `wrong passphrase ${tries}`)
    await expect(page.getByText('This is not the passphrase.')).toBeVisible()
    await expect(page.getByLabel('Passphrase', { exact: true })).toHaveValue('')
  }
  const waiting = () => page.getByText(/Try again in \d+ seconds?\./)
  await expect(waiting()).toBeVisible()
  await desk.kill()
  page = await desk.open()
  await expect(waiting()).toBeVisible()
  await expect(unlock()).toBeEnabled({ timeout: 30_000 })
  await tryPassphrase(page)
  await expectDraft(page)
})

test('the recovery key opens Outpost and demands a new passphrase', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await draftIndividual(page, person)
  const recoveryKey = await setPassphrase(page)
  await lock(page)
  await page.getByRole('button', { name: 'Use the recovery key' }).click()
  const next = 'another marigold trellis'
  await page.getByLabel('New passphrase', { exact: true }).fill(next)
  await page.getByLabel('New passphrase again').fill(next)
  const wrong = recoveryKey.replace(/.$/, (last) => (last === '7' ? '8' : '7'))
  await page.getByLabel('Recovery key').fill(wrong)
  await page.getByRole('button', { name: 'Set passphrase and unlock' }).click()
  await expect(page.getByText('The recovery key has a typing error.')).toBeVisible()
  await page.getByLabel('Recovery key').fill(recoveryKey.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Set passphrase and unlock' }).click()
  await expectDraft(page)

  await lock(page)
  await tryPassphrase(page)
  await expect(page.getByText('This is not the passphrase.')).toBeVisible()
  await tryPassphrase(page, next)
  await expectDraft(page)
})

test('the passphrase is changed and removed', async ({ desk }) => {
  const page = await desk.open()
  await startPractising(page)
  await draftIndividual(page, person)
  await setPassphrase(page)
  const next = 'another marigold trellis'
  await page.getByRole('button', { name: 'Change passphrase' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Present passphrase' }).fill(PASSPHRASE)
  await dialog.getByLabel('New passphrase', { exact: true }).fill(next)
  await dialog.getByLabel('New passphrase again').fill(next)
  await dialog.getByRole('button', { name: 'Change passphrase' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Remove passphrase' }).click()
  await dialog.getByRole('textbox', { name: 'Present passphrase' }).fill(PASSPHRASE)
  await dialog.getByRole('button', { name: 'Remove passphrase' }).click()
  await expect(dialog.getByText('This is not the passphrase.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Present passphrase' }).fill(next)
  await dialog.getByRole('button', { name: 'Remove passphrase' }).click()
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Control+l')
  await expect(page.getByText('Set a passphrase first')).toBeVisible()
  await desk.close()
  await expectDraft(await desk.open())
})

test('locks when the computer locks, sleeps, or nobody touches it', async ({ desk }) => {
  const power = join(desk.userData, '..', 'power')
  const page = await desk.open({ OUTPOST_POWER: power })
  await startPractising(page)
  await setPassphrase(page)
  await page.getByLabel('Lock when idle').selectOption('After 5 minutes')
  for (const what of ['lock-screen', 'suspend', 'idle 300']) {
    await test.step(what, async () => {
      const loaded = page.waitForEvent('load')
      computer(power, what)
      await loaded
      await expect(lockScreen(page)).toBeVisible()
      computer(power, 'idle 0')
      await tryPassphrase(page)
      await expect(page.getByRole('heading', { name: 'Security' })).toBeVisible()
    })
  }
})

test('sends behind the lock screen only where the agent allowed it', async ({ desk, server }) => {
  const page = await desk.open()
  await connect(page, server)
  await setPassphrase(page)
  const queueWhileSlow = async (input: PersonInput) => {
    await server.api.setFaults({ ...noFaults, kind: 'rate-limited' })
    await draftIndividual(page, input)
    await submit(page)
    await lock(page)
    await server.api.setFaults(noFaults)
  }

  await queueWhileSlow(person)
  await expect(page.getByText('The outbox goes on sending')).toBeHidden()
  const before = server.creates.length
  await tryPassphrase(page)
  await expectState(page, 'Wilhelmina Windlestraw', 'Synced')
  expect(server.creates.length).toBeGreaterThan(before)

  await goTo(page, 'Settings')
  await switchOn(page, 'Keep sending while locked')
  await queueWhileSlow(other)
  await expect(page.getByText('The outbox goes on sending')).toBeVisible()
  await expect.poll(() => server.api.customers().length, { timeout: 30_000 }).toBe(2)
  await expectNothingOf(page, [...names, 'Barnabas'])
  await tryPassphrase(page)
  await expectState(page, 'Barnabas Crabtree', 'Synced')
})

test('a computer that protects no secrets needs a passphrase before anything is stored', async ({ desk }) => {
  const env = { OUTPOST_SAFE_STORAGE: 'basic_text' }
  let page = await desk.open(env)
  await expect(page.getByRole('heading', { name: 'Choose a passphrase' })).toBeVisible()
  await fillNewPassphrase(page)
  await startPractising(page)
  await draftIndividual(page, person)
  await goTo(page, 'Settings')
  await expect(page.getByRole('button', { name: 'Remove passphrase' })).toBeHidden()
  await desk.close()
  page = await desk.open(env)
  await tryPassphrase(page)
  await expectDraft(page)
})

test('when the system has lost its key, the passphrase still opens the drafts and the credentials are asked for again', async ({
  desk,
  server,
}) => {
  let page = await desk.open()
  await connect(page, server)
  await setPassphrase(page)
  await draftIndividual(page, person)
  await desk.close()
  page = await desk.open({ OUTPOST_SAFE_STORAGE: 'key-lost' })
  await tryPassphrase(page)
  await expectDraft(page)
  await goTo(page, 'Outbox')
  await expect(page.getByText('API key and API secret are needed again')).toBeVisible()
  await goTo(page, 'Settings')
  await expect(page.getByText('API key and secret needed again')).toBeVisible()
  await page.getByRole('link', { name: 'Edit' }).click()
  await page.getByLabel('API key').fill(server.apiKey)
  await page.getByLabel('API secret').fill(server.apiSecret)
  await page.getByRole('button', { name: 'Save' }).click()
  await openCustomer(page, 'Wilhelmina Windlestraw')
  await submit(page)
  await expectState(page, 'Wilhelmina Windlestraw', 'Synced')
})

test('when the system has lost its key and there is no passphrase, the truth is said and the files stay', async ({
  desk,
}) => {
  let page = await desk.open()
  await startPractising(page)
  await draftIndividual(page, person)
  await desk.close()
  page = await desk.open({ OUTPOST_SAFE_STORAGE: 'key-lost' })
  await expect(page.getByText('This workspace could not be opened')).toBeVisible()
  await expect(page.getByText('still on the disk, untouched, but unreadable')).toBeVisible()
  await desk.close()
  page = await desk.open()
  await practiseOffline(page, true)
  await expectDraft(page)
})

test('a finger unlocks where there is Touch ID, and a refused one does not', async ({ desk }) => {
  let page = await desk.open({ OUTPOST_TOUCH_ID: 'accept' })
  await startPractising(page)
  await draftIndividual(page, person)
  await setPassphrase(page)
  await switchOn(page, 'Touch ID')
  await lock(page)
  await page.getByRole('button', { name: 'Use Touch ID' }).click()
  await expectDraft(page)
  await desk.close()
  page = await desk.open({ OUTPOST_TOUCH_ID: 'refuse' })
  await page.getByRole('button', { name: 'Use Touch ID' }).click()
  await expect(page.getByText('Touch ID did not confirm that it is you.')).toBeVisible()
  await tryPassphrase(page)
  await expectDraft(page)
})
