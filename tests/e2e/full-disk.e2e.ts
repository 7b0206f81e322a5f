import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { seedState } from '@electron/practice-api/state/seed'
import { mountSmallDisk, whyNoSmallDisk } from '@tests/support/small-disk'
import {
  draftBusiness,
  expectSaved,
  expectState,
  openCustomer,
  startPractising,
  submit,
} from '@tools/demo/steps'
import { expect, test } from './fixtures'

const reason = whyNoSmallDisk()

const ferries = {
  businessName: 'Marrowby Ferries',
  firstName: 'Isolde',
  lastName: 'Marrowby',
  phone: '+14155550191',
  phoneType: 'Work',
  email: 'isolde@marrowby.example',
} as const

test('a save that meets a full disk never shows Saved, says what to do, and is made when there is room', async ({
  desk,
}) => {
  test.skip(reason !== null, `no real disk is filled, because ${String(reason)}`)
  const folder = join(desk.userData, 'workspaces')
  mkdirSync(folder, { recursive: true })
  const disk = mountSmallDisk(folder, '1m')
  try {
    let page = await desk.open()
    await startPractising(page)
    await draftBusiness(page, ferries)
    await disk.fill()
    const notSaved = page.getByText('Not saved: The disk is full.')
    // What is left in the last block of the journal takes a few saves yet.
    for (let times = 0; !(await notSaved.isVisible()) && times < 10; times += 1) {
      await page.getByLabel('Business name').fill(`Marrowby Ferries ${'& Sons '.repeat(times + 20)}`)
      await page.getByLabel('Business name').blur()
      await expect(page.getByText('Saved', { exact: true }).or(notSaved)).toBeVisible()
    }
    await expect(notSaved).toBeVisible()
    await expect(page.getByText('Saved', { exact: true })).toBeHidden()

    disk.empty()
    await page.getByLabel('Business name').fill('Marrowby & Sons')
    await expectSaved(page)
    await desk.kill()
    page = await desk.open()
    await openCustomer(page, 'Marrowby & Sons')
    await expect(page.getByLabel('Email')).toHaveValue('isolde@marrowby.example')
    await desk.close()
  } finally {
    disk.unmount()
  }
})

test('a disk that is nearly full is for unsent work only, and the window says so', async ({ desk }) => {
  test.skip(reason !== null, `no real disk is made small, because ${String(reason)}`)
  mkdirSync(desk.userData, { recursive: true })
  const disk = mountSmallDisk(desk.userData, '180m')
  try {
    const page = await desk.open()
    await startPractising(page)
    await expect(page.getByText('The disk of this computer is nearly full')).toBeVisible()
    await page.getByRole('button', { name: 'Retrieve by ID' }).first().click()
    const dialog = page.getByRole('dialog', { name: 'Retrieve by ID' })
    await dialog.getByRole('textbox').fill(seedState().customers[0]?.id ?? '')
    await dialog.getByRole('button', { name: 'Retrieve' }).click()
    await expect(dialog).toContainText('The disk is full.')
    await page.keyboard.press('Escape')
    await draftBusiness(page, ferries)
    await submit(page)
    await expectState(page, ferries.businessName, 'Synced')
    await desk.close()
  } finally {
    disk.unmount()
  }
})
