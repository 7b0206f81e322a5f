import { draftIndividual, expectState, submit } from '@tools/demo/steps'
import { noFaults } from '@shared/practice/faults'
import { connect } from './connect'
import { CANARY, expect, test } from './fixtures'
import { startRecordingServer } from './recording-server'

const person = {
  firstName: 'Ignatius',
  lastName: 'Fennimore',
  phone: '+14155550121',
  phoneType: 'Mobile',
  email: 'ignatius@fennimore.example',
} as const

test('an answer that is on its way when Outpost is closed is stored, and nothing is looked up', async ({
  desk,
}) => {
  let answer = (): void => undefined
  const held = new Promise<void>((resolve) => (answer = resolve))
  const server = await startRecordingServer({ credentials: CANARY, sleep: () => held })
  let page = await desk.open()
  await connect(page, server)
  await server.api.setFaults({ ...noFaults, kind: 'slow', times: 1, only: 'creates' })
  await draftIndividual(page, person)
  await submit(page)
  await expect.poll(() => server.creates.length).toBe(1)

  const closing = desk.close()
  await expect.poll(() => desk.app().log()).toContain('Outpost waits up to 3 seconds for the answer')
  expect(desk.app().log()).toContain('1 customer is not sent yet.')
  answer()
  await closing

  // The server is gone: what is known now was stored before the end.
  await server.close()
  page = await desk.open()
  await expectState(page, 'Ignatius Fennimore', 'Synced')
})

test('closing with nothing unsent asks nothing', async ({ desk, server }) => {
  const page = await desk.open()
  await connect(page, server)
  await desk.close()
  expect(desk.app().log()).not.toContain('not sent yet')
})
