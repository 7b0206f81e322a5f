import type { Page } from '@playwright/test'
import { draftIndividual, expectState, goTo, outboxEntry, submit } from '@tools/demo/steps'
import { noFaults } from '@shared/practice/faults'
import { connect } from './connect'
import { expectAccessible } from './expect-accessible'
import { expect, test } from './fixtures'
import type { RecordingServer } from './recording-server'

const person = {
  firstName: 'Philippa',
  lastName: 'Windlestraw',
  phone: '+14155550188',
  phoneType: 'Home',
  email: 'philippa@windlestraw.example',
} as const
const name = 'Philippa Windlestraw'

/** The office has entered her already; then a create gets no answer, and the server does not know `externalId`. */
async function meetTwin(page: Page, server: RecordingServer): Promise<void> {
  // A person is asked only when the last look-up, half a minute after the try, has not shown our own.
  test.setTimeout(120_000)
  await server.post('/v1/customers', {
    type: 'INDIVIDUAL',
    firstName: person.firstName,
    lastName: person.lastName,
    primaryPhoneNumber: { number: '+14155550100', type: 'HOME' },
    primaryEmail: { value: person.email },
  })
  await connect(page, server)
  await server.api.setFaults({ ...noFaults, kind: 'closed-before-commit', times: 1, ignoresExternalId: true })
  await draftIndividual(page, person)
  await submit(page)
  await expectState(page, name, 'Needs you')
  await expect(page.getByRole('log', { name: 'What became of customers' })).toContainText(
    `${name} needs you: decide in the outbox.`,
  )
  await goTo(page, 'Outbox')
}

test('a customer the server may have is shown beside what it has; the same one stays one', async ({
  desk,
  server,
}) => {
  const page = await desk.open()
  await meetTwin(page, server)
  const entry = outboxEntry(page, name)
  const sentBefore = server.creates.length
  await expect(entry.getByRole('row', { name: /Email .* Same$/ })).toBeVisible()
  await expect(entry.getByRole('row', { name: /Phone number .* Differs$/ })).toBeVisible()
  await expectAccessible(page, 'needs you')
  await expect(entry.getByRole('table')).toContainText('3 of 4 fields are the same. Different: Phone number.')
  await entry.getByRole('button', { name: 'Same customer' }).click()
  await expect(entry).toBeHidden()

  await page.getByRole('button', { name: 'Undo' }).click()
  await entry.getByRole('button', { name: 'Same customer' }).click()
  await goTo(page, 'Customers')
  await expectState(page, name, 'Synced')
  expect(server.api.customers()).toHaveLength(1)
  expect(server.creates).toHaveLength(sentBefore)
})

test('a different customer is sent when the time to undo is over, and not before', async ({
  desk,
  server,
}) => {
  const page = await desk.open()
  await meetTwin(page, server)
  const entry = outboxEntry(page, name)
  const sentBefore = server.creates.length
  await entry.getByRole('button', { name: 'Different, send it' }).click()
  await expect(entry).toContainText('It is sent when the time to undo that is over.')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(entry).toContainText('Needs you')

  await entry.getByRole('button', { name: 'Different, send it' }).click()
  await expect(entry).toContainText('Queued')
  expect(server.creates).toHaveLength(sentBefore)
  await expect(entry).toBeHidden({ timeout: 20_000 })
  expect(server.api.customers()).toHaveLength(2)
  await goTo(page, 'Customers')
  await expectState(page, name, 'Synced')
})
