import { draftBusiness, expectSaved, expectState, openCustomer, submit } from '@tools/demo/steps'
import { noFaults } from '@shared/practice/faults'
import { connect } from './connect'
import { expect, test } from './fixtures'

test('a refused customer shows the reasons at its fields, is corrected and synced', async ({
  desk,
  server,
}) => {
  const page = await desk.open()
  await connect(page, server)
  await server.api.setFaults({ ...noFaults, kind: 'refused', times: 1 })
  await draftBusiness(page, {
    businessName: 'Marrowfat and Daughters',
    firstName: 'Cordelia',
    lastName: 'Marrowfat',
    phone: '+14155550142',
    phoneType: 'Work',
    email: 'cordelia@marrowfat.example',
  })
  await submit(page)
  await expectState(page, 'Marrowfat and Daughters', 'Refused')
  expect(server.api.customers()).toHaveLength(0)

  await openCustomer(page, 'Marrowfat and Daughters')
  await page.getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByText('this address does not receive mail').first()).toBeVisible()
  await page.getByLabel('Email').fill('hello@marrowfat.example')
  await page.getByLabel('Email').blur()
  await expectSaved(page)
  await submit(page)
  await expectState(page, 'Marrowfat and Daughters', 'Synced')
  expect(server.api.customers()).toHaveLength(1)

  // What is said of it is what is so now; what was, with the server's reasons, stands in its history.
  await openCustomer(page, 'Marrowfat and Daughters')
  await expect(page.getByText('hello@marrowfat.example').first()).toBeVisible()
  await expect(page.getByText('Last seen on server')).toBeVisible()
  const newestFirst = [
    'Accepted by the server',
    'Tried to send',
    'Submitted',
    'Taken back for editing',
    'Refused by the server',
    'Tried to send',
    'Submitted',
    'Written down on this computer',
  ]
  const history = page.getByRole('list', { name: 'Timeline' })
  await expect(history.getByRole('listitem')).toContainText(newestFirst)
  const reason = page.getByText('this address does not receive mail')
  await expect(reason).toHaveCount(1)
  await expect(history.getByRole('listitem').filter({ has: reason })).toContainText('Refused by the server')
})
