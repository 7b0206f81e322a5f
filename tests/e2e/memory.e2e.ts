import { appendFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { DesktopApi } from '@shared/ipc/contract'
import { draftIndividual, expectState, goTo, openCustomer, startPractising, submit } from '@tools/demo/steps'
import { noFaults } from '@shared/practice/faults'
import { connect } from './connect'
import { CANARY, expect, test } from './fixtures'
import { foundIn, heapOfMain, heapOfPage, heapSignal } from './heap'
import {
  computer,
  expectNothingOf,
  fillNewPassphrase,
  lockScreen,
  noteKey,
  PASSPHRASE,
  tryPassphrase,
} from './lock-steps'

const person = {
  firstName: 'Zebulon',
  lastName: 'Quackenbush',
  phone: '+14155550177',
  phoneType: 'Mobile',
  email: 'zebulon@quackenbush.example',
} as const
const discarded = { ...person, firstName: 'Philomena', lastName: 'Ramsbottom', email: 'p@ramsbottom.example' }
const personal = ['Zebulon', 'Quackenbush', '4155550177', 'Philomena', 'Ramsbottom']

declare const window: { readonly desktop: DesktopApi }

/** The data key of the workspace, as the window has it. */
function dataKeyOf(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const listed = await window.desktop.workspaces.list()
    const workspaceId = listed.ok ? (listed.value[0]?.id ?? '') : ''
    const opened = await window.desktop.workspaces.open({ workspaceId })
    return opened.ok ? opened.value.dataKey : ''
  })
}

async function keepInBackground(page: Page): Promise<void> {
  await goTo(page, 'Settings')
  const keeps = page.getByRole('switch', { name: 'Keep sending when the window is closed' })
  await keeps.press('Space')
  await expect(keeps).toBeChecked()
}

/** People in a form that was left, in the search's worker, in the palette, on a page and in an offer to undo. */
async function bringPeopleIntoMemory(page: Page): Promise<void> {
  await draftIndividual(page, person)
  await draftIndividual(page, discarded)
  await page.getByRole('button', { name: 'Discard draft' }).click()
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible()
  await goTo(page, 'Customers')
  await page.getByLabel('Search customers').fill('Quackenb')
  await openCustomer(page, 'Zebulon Quackenbush')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('Quackenb')
  await expect(page.getByRole('dialog').getByText('Zebulon Quackenbush')).toBeVisible()
}

test('a window that is closed to the tray locks too, and nobody and no key is left in its memory or main’s', async ({
  desk,
}, info) => {
  test.setTimeout(180_000)
  const [power, hands, heaps] = [info.outputPath('power'), info.outputPath('desk'), info.outputPath('heaps')]
  const page = await desk.open({ OUTPOST_POWER: power, OUTPOST_DESK: hands, ...heapSignal(heaps) })
  test.skip(desk.app().runtime !== 'chromium-runtime', 'only the stand-ins close a window and sleep at will')
  await startPractising(page)
  await keepInBackground(page)
  await page.getByRole('button', { name: 'Set a passphrase' }).click()
  const recoveryKey = await fillNewPassphrase(page)
  await bringPeopleIntoMemory(page)
  const dataKey = await dataKeyOf(page)
  noteKey(dataKey)
  const secrets = [dataKey, PASSPHRASE, recoveryKey]
  // It stands in the taskbar, in lists of windows and in pictures the system makes of them.
  expect(await page.title()).toBe('Outpost')

  await test.step('the search finds what is there', async () => {
    expect(foundIn(await heapOfPage(page), personal)).toEqual(personal)
    expect(page.workers().length).toBeGreaterThan(0)
    // The journal of unsent work.
    expect(foundIn(await heapOfMain(desk.app(), heaps), ['Quackenbush'])).toEqual(['Quackenbush'])
  })
  await test.step('closed and locked', async () => {
    appendFileSync(hands, 'close\n')
    await expect.poll(() => desk.app().log()).toContain('Notification: Outpost goes on sending')
    const loaded = page.waitForEvent('load')
    computer(power, 'lock-screen')
    await loaded
    await expect(lockScreen(page)).toBeVisible()
    await expectNothingOf(page, personal)
    expect(page.workers()).toEqual([])
    expect(foundIn(await heapOfPage(page), [...personal, ...secrets])).toEqual([])
    expect(foundIn(await heapOfMain(desk.app(), heaps), [...personal, ...secrets])).toEqual([])
  })
  await test.step('comes back from the tray locked, and opens with the passphrase', async () => {
    appendFileSync(hands, 'tray\n')
    await expect(lockScreen(page)).toBeVisible()
    await tryPassphrase(page)
    await openCustomer(page, 'Zebulon Quackenbush')
  })
})

test('what is said beside the clock while Outpost is locked names nobody', async ({ desk, server }, info) => {
  test.setTimeout(90_000)
  const [power, hands] = [info.outputPath('power'), info.outputPath('desk')]
  const page = await desk.open({ OUTPOST_POWER: power, OUTPOST_DESK: hands })
  test.skip(desk.app().runtime !== 'chromium-runtime', 'only the stand-ins write down notifications')
  await connect(page, server)
  await keepInBackground(page)
  await page.getByRole('button', { name: 'Set a passphrase' }).click()
  await fillNewPassphrase(page)
  const sends = page.getByRole('switch', { name: 'Keep sending while locked' })
  await sends.press('Space')
  await expect(sends).toBeChecked()
  await server.api.setFaults({ ...noFaults, kind: 'rate-limited' })
  await draftIndividual(page, person)
  await submit(page)
  await expectState(page, 'Zebulon Quackenbush', 'Queued')

  appendFileSync(hands, 'close\n')
  await expect.poll(() => desk.app().log()).toContain('Notification: Outpost goes on sending')
  const loaded = page.waitForEvent('load')
  computer(power, 'lock-screen')
  await loaded
  await expect(lockScreen(page)).toBeVisible()
  await server.api.setFaults({ ...noFaults, kind: 'refused' })
  await expect
    .poll(() => desk.app().log(), { timeout: 30_000 })
    .toContain('Notification: 1 customer needs you')
  expect(desk.app().log()).toContain('Tray: Outpost: 1 not sent yet')
  appendFileSync(hands, 'menu Pause sending\n')
  await expect.poll(() => desk.app().log()).toContain('Tray: nothing to choose: Pause sending')
  appendFileSync(hands, 'notification\n')
  await expect(lockScreen(page)).toBeVisible()
  await expectNothingOf(page, personal)
  expect(personal.filter((text) => desk.app().log().includes(text))).toEqual([])
  expect(desk.app().log()).not.toContain(CANARY.apiSecret)
})
