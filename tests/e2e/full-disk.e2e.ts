import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { mountSmallDisk, whyNoSmallDisk } from '@tests/support/small-disk'
import { draftBusiness, expectSaved, openCustomer, startPractising } from '@tools/demo/steps'
import { expect, test } from './fixtures'

const reason = whyNoSmallDisk()

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
    await draftBusiness(page, {
      businessName: 'Marrowby Ferries',
      firstName: 'Isolde',
      lastName: 'Marrowby',
      phone: '+14155550191',
      phoneType: 'Work',
      email: 'isolde@marrowby.example',
    })
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
