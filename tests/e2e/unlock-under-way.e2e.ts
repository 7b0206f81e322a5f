import { draftIndividual, expectState, goTo, submit } from '@tools/demo/steps'
import { connect } from './connect'
import { CANARY, expect, test } from './fixtures'
import { lock, setPassphrase, tryPassphrase } from './lock-steps'
import { startRecordingServer } from './recording-server'

const person = {
  firstName: 'Philippa',
  lastName: 'Quickbeam',
  phone: '+14155550177',
  phoneType: 'Work',
  email: 'philippa@quickbeam.example',
} as const

/** A server that commits at once and answers creates when the test says so. */
async function startHoldingServer() {
  const answering = Promise.withResolvers<undefined>()
  const server = await startRecordingServer({
    credentials: CANARY,
    beforeAnswer: ({ pathname }) =>
      pathname === '/v1/customers' ? answering.promise : Promise.resolve(undefined),
  })
  return { server, answer: () => answering.resolve(undefined) }
}

for (const goesOn of [false, true]) {
  const title = goesOn ? 'an outbox that goes on behind the lock' : 'a locked Outpost'
  test(`${title} opens at once although the server has not answered yet, and creates the customer once`, async ({
    desk,
  }) => {
    const { server, answer } = await startHoldingServer()
    const page = await desk.open()
    await connect(page, server)
    await setPassphrase(page)
    if (goesOn) {
      await page.getByRole('switch', { name: 'Keep sending while locked' }).press('Space')
      await expect(page.getByRole('switch', { name: 'Keep sending while locked' })).toBeChecked()
    }
    await draftIndividual(page, person)
    await submit(page)
    await expect.poll(() => server.creates.length).toBe(1)
    await lock(page)
    await tryPassphrase(page)
    // Long before the 30 seconds that an answer may take.
    await expect(page.getByRole('heading', { name: 'Customers', exact: true })).toBeVisible({
      timeout: 10_000,
    })
    await expectState(page, person.lastName, 'Sending')
    answer()
    await expectState(page, person.lastName, 'Synced')
    await goTo(page, 'Outbox')
    await expect(page.getByRole('heading', { name: 'Nothing to send' })).toBeVisible()
    expect(server.creates.length).toBe(1)
    await server.close()
  })
}
