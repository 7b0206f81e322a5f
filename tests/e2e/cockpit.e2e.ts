import type { Page } from '@playwright/test'
import { draftIndividual, expectState, goTo, openCustomer, outboxEntry, submit } from '@tools/demo/steps'
import { noFaults } from '@shared/practice/faults'
import { connect } from './connect'
import { expect, test } from './fixtures'
import { paintDelays, watchPaint } from './paint-delays'

const person = (firstName: string) =>
  ({
    firstName,
    lastName: 'Greengage',
    phone: '+14155550177',
    phoneType: 'Mobile',
    email: `${firstName.toLowerCase()}@greengage.example`,
  }) as const

async function submitOne(page: Page, firstName: string): Promise<string> {
  await draftIndividual(page, person(firstName))
  await submit(page)
  return `${firstName} Greengage`
}

const counted = (page: Page, label: string) =>
  page.getByLabel('Outbox by state').getByRole('button', { name: label }).locator('b')

test('an entry on hold stays on this computer over a restart, until it is released', async ({
  desk,
  server,
}) => {
  let page = await desk.open()
  await connect(page, server)
  await server.api.setFaults({ ...noFaults, kind: 'rate-limited', times: null })
  const name = await submitOne(page, 'Mirabelle')
  await goTo(page, 'Outbox')
  await expect(outboxEntry(page, name)).toContainText('Next try')
  // So that the click does not fall into a try.
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(outboxEntry(page, name)).not.toContainText('Next try')
  await outboxEntry(page, name).getByRole('button', { name: 'Hold' }).click()
  await expect(outboxEntry(page, name)).toContainText('On hold')
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(outboxEntry(page, name)).not.toContainText('Next try')
  await goTo(page, 'Customers')
  await expectState(page, name, 'On hold')
  await server.api.setFaults(noFaults)
  const arrived = server.creates.length
  await desk.close()

  page = await desk.open()
  const other = await submitOne(page, 'Damson')
  await expectState(page, other, 'Synced')
  await goTo(page, 'Outbox')
  await expect(outboxEntry(page, name)).toContainText('On hold')
  await expect(counted(page, 'On hold')).toHaveText('1')
  await expect(page.getByRole('link', { name: 'Outbox' })).toHaveAccessibleDescription(
    '0 waiting, 1 on hold, 0 for you to decide or correct',
  )
  expect(server.creates).toHaveLength(arrived + 1)

  await outboxEntry(page, name).getByRole('button', { name: 'Release' }).click()
  await expect(outboxEntry(page, name)).toBeHidden()
  await openCustomer(page, name)
  const timeline = page.getByRole('list', { name: 'Timeline' })
  await expect(timeline).toContainText('Released')
  await expect(timeline.getByRole('listitem').first()).toContainText(/Accepted by the server.*Customer ID/)
})

test('a refused entry is corrected from the outbox, and its form leads back there', async ({
  desk,
  server,
}) => {
  const page = await desk.open()
  await connect(page, server)
  await server.api.setFaults({ ...noFaults, kind: 'refused', times: 1 })
  const name = await submitOne(page, 'Mirabelle')
  await expectState(page, name, 'Refused')
  await goTo(page, 'Outbox')
  const entry = outboxEntry(page, name)
  await expect(entry).toContainText('Email: this address does not receive mail')
  await expect(counted(page, 'Refused')).toHaveText('1')
  await entry.getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByText('this address does not receive mail').first()).toBeVisible()
  await page.getByLabel('Email').fill('hello@greengage.example')
  await page.getByRole('button', { name: 'Submit' }).click()
  await expect(page.getByRole('heading', { name: 'Outbox', exact: true })).toBeVisible()
  await goTo(page, 'Customers')
  await expectState(page, name, 'Synced')
  expect(server.api.customers()).toHaveLength(1)
})

test('a change of state is on the screen within 100 ms of being stored', async ({ desk, server }) => {
  const page = await desk.open()
  await connect(page, server)
  const names = ['Mirabelle', 'Damson', 'Bullace', 'Sloe']
  await goTo(page, 'Outbox')
  await page.getByRole('button', { name: 'Pause' }).click()
  for (const name of names) await submitOne(page, name)
  await goTo(page, 'Outbox')
  await watchPaint(page)
  for (let round = 0; round < 3; round++) {
    for (const name of names) {
      const entry = outboxEntry(page, `${name} Greengage`)
      await entry.getByRole('button', { name: 'Hold' }).click()
      await entry.getByRole('button', { name: 'Release' }).click()
      await expect(entry.getByRole('button', { name: 'Hold' })).toBeVisible()
    }
  }
  await page.getByRole('button', { name: 'Resume' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing to send' })).toBeVisible()
  const delays = await paintDelays(page)
  const median = delays[Math.floor(delays.length / 2)] ?? Infinity
  const late = delays.filter((delay) => delay > 100).length
  test.info().annotations.push({
    type: 'figure',
    description: `stored to painted over ${delays.length} changes: median ${median} ms, ${late} over 100 ms, slowest ${delays.at(-1) ?? Infinity} ms`,
  })
  process.stdout.write(`${test.info().annotations.at(-1)?.description ?? ''}\n`)
  expect(delays.length).toBeGreaterThan(24)
  expect(median).toBeLessThan(100)
  // A busy machine may drop a frame now and then.
  expect(late).toBeLessThan(delays.length / 10)
})
