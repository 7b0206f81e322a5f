import {
  draftBusiness,
  draftIndividual,
  expectState,
  goTo,
  openCustomer,
  outboxEntry,
  practiseOffline,
  startPractising,
  submit,
} from '@tools/demo/steps'
import { expect, test } from './fixtures'

test('drafts and queue survive a kill, and the queue is sent once when the network is back', async ({
  desk,
}) => {
  let page = await desk.open()
  await startPractising(page)
  await practiseOffline(page, true)
  await draftBusiness(page, {
    businessName: 'Quillfeather Bakery',
    firstName: 'Ottoline',
    lastName: 'Quillfeather',
    phone: '+14155550134',
    phoneType: 'Work',
    email: 'ottoline@quillfeather.example',
  })
  await submit(page)
  await expectState(page, 'Quillfeather Bakery', 'Queued')
  await draftIndividual(page, {
    firstName: 'Barnabas',
    lastName: 'Thistlewood',
    phone: '4155550177',
    phoneType: 'Mobile',
    email: 'barnabas@thistlewood.example',
  })

  await desk.kill()
  page = await desk.open()
  await goTo(page, 'Outbox')
  await expect(outboxEntry(page, 'Quillfeather Bakery')).toContainText('Queued')
  await openCustomer(page, 'Barnabas Thistlewood')
  await expect(page.getByLabel('Email')).toHaveValue('barnabas@thistlewood.example')
  await submit(page)

  await practiseOffline(page, false)
  await expectState(page, 'Quillfeather Bakery', 'Synced')
  await expectState(page, 'Barnabas Thistlewood', 'Synced')
})
