import { draftBusiness, expectState, submit } from '@tools/demo/steps'
import { connect } from './connect'
import { expect, test } from './fixtures'

test("the guide's request goes over HTTP as documented, plus the reference", async ({ desk, server }) => {
  const page = await desk.open()
  await connect(page, server)
  await draftBusiness(page, {
    businessName: 'ACME',
    firstName: 'Jack',
    lastName: 'Smith',
    phone: '+14151234',
    phoneType: 'Work',
    email: 'jsmith@acme.com',
  })
  await submit(page)
  await expectState(page, 'ACME', 'Synced')

  const [request] = server.creates
  const reference: unknown = expect.stringMatching(/^OP-[0-9a-f-]{36}$/)
  const localKey: unknown = expect.any(String)
  expect(request).toEqual({
    type: 'BUSINESS',
    businessName: 'ACME',
    contacts: [
      {
        firstName: 'Jack',
        lastName: 'Smith',
        primary: true,
        primaryPhoneNumber: { number: '+14151234', type: 'WORK' },
        primaryEmail: { value: 'jsmith@acme.com' },
      },
    ],
    externalId: reference,
    metadata: { outpostReference: reference, outpostKey: localKey },
  })

  const [created] = server.api.customers()
  const answer = await server.get(`/v1/customers/${created!.id}`)
  expect(answer).toMatchObject({ id: created!.id, status: 'ACTIVE', ...(request as object) })
})
