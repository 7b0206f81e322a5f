import { draftIndividual, expectState, submit } from '@tools/demo/steps'
import { noFaults } from '@shared/practice/faults'
import { connect } from './connect'
import { expect, test } from './fixtures'

const person = {
  firstName: 'Philippa',
  lastName: 'Windlestraw',
  phone: '+14155550188',
  phoneType: 'Home',
  email: 'philippa@windlestraw.example',
} as const

test('an answer lost after the commit leaves one customer on the server, and it is synced here', async ({
  desk,
  server,
}) => {
  const page = await desk.open()
  await connect(page, server)
  await server.api.setFaults({ ...noFaults, kind: 'answer-lost', times: 1 })
  await draftIndividual(page, person)
  await submit(page)
  await expectState(page, 'Philippa Windlestraw', 'Outcome unknown')
  await expectState(page, 'Philippa Windlestraw', 'Synced')
  expect(server.api.customers()).toHaveLength(1)
  expect(server.creates).toHaveLength(1)
})

test('a kill while the outcome is unknown still ends in one customer', async ({ desk, server }) => {
  let page = await desk.open()
  await connect(page, server)
  await server.api.setFaults({ ...noFaults, kind: 'answer-lost', times: 1, listDelayMs: 4_000 })
  await draftIndividual(page, person)
  await submit(page)
  await expectState(page, 'Philippa Windlestraw', 'Outcome unknown')
  await desk.kill()
  page = await desk.open()
  await expectState(page, 'Philippa Windlestraw', 'Synced')
  expect(server.api.customers()).toHaveLength(1)
})
