// @vitest-environment happy-dom
import type { BusinessProfile } from '@shared/domain/customer-profile'
import { cleanUpForms, draftOf, openForm, press } from '@tests/support/customer-form'
import { fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

cleanUpForms()

/** Complete but for its name, so that a submit fails. */
const nameless: BusinessProfile = {
  type: 'BUSINESS',
  businessName: '',
  contacts: [
    {
      firstName: 'Jack',
      lastName: 'Smith',
      primary: true,
      primaryPhoneNumber: { number: '+14151234', type: 'WORK' },
      primaryEmail: { value: 'jsmith@acme.com' },
    },
  ],
}

const item = (group: string) => within(screen.getByRole('group', { name: group }))
const fieldOf = (group: string, label: string) => item(group).getByLabelText<HTMLInputElement>(label)
const invalidOf = (group: string) =>
  screen.getByRole('group', { name: group }).querySelectorAll('[aria-invalid="true"]').length
const summary = () => {
  const alerts = screen
    .getAllByRole('alert')
    .filter((alert) => within(alert).queryByText('Not submitted yet'))
  return alerts.flatMap((alert) =>
    within(alert)
      .getAllByRole('button')
      .map((line) => line.textContent),
  )
}

async function openSubmitted(profile: BusinessProfile, section: string) {
  await openForm({ stored: draftOf(profile) })
  press('Submit')
  await screen.findByRole('alert')
  fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${section}`) }))
}

describe('after a submit that failed', () => {
  it.each([
    {
      section: 'Addresses',
      add: 'Add an address',
      group: 'Address 1',
      label: 'ZIP or postal code',
      wrong: '62701-far-too-long',
      line: 'Address 1: ZIP or postal code is too long: at most 10 characters.',
    },
    {
      section: 'Other contacts',
      add: 'Add a contact',
      group: 'Contact 2',
      label: 'Email',
      wrong: 'eve',
      line: /^Contact 2, Email: This is not an e-mail address/,
    },
    {
      section: 'External ID and metadata',
      add: 'Add a metadata pair',
      group: 'Metadata 1',
      label: 'Value',
      wrong: 'x'.repeat(1025),
      line: /^Metadata 1: Value is too long/,
    },
  ])('what "$add" adds says nothing before its field is left', async ({ section, add, group, ...typed }) => {
    await openSubmitted(nameless, section)
    press(add)
    expect([invalidOf(group), summary()]).toEqual([0, ['Business name']])
    fireEvent.change(fieldOf(group, typed.label), { target: { value: typed.wrong } })
    expect([invalidOf(group), summary()]).toEqual([0, ['Business name']])
    fireEvent.blur(fieldOf(group, typed.label))
    expect(invalidOf(group)).toBe(1)
    expect(summary()).toEqual(['Business name', expect.stringMatching(typed.line)])
  })

  it('the next submit asks for all that an added address needs', async () => {
    await openSubmitted(nameless, 'Addresses')
    press('Add an address')
    fireEvent.click(item('Address 1').getByLabelText('Shipping'))
    expect([invalidOf('Address 1'), summary()]).toEqual([0, ['Business name']])
    press('Submit')
    await screen.findByRole('button', { name: 'Address 1: Street' })
    expect(summary()).toEqual([
      'Business name',
      'Address 1: Recipient first name',
      'Address 1: Recipient last name',
      'Address 1: Street',
      'Address 1: State or province',
      'Address 1: ZIP or postal code',
    ])
    expect(invalidOf('Address 1')).toBe(5)
  })

  it('who receives an address that was there speaks up no sooner than it is asked for', async () => {
    const mailing = { type: 'MAILING', streetLine1: '1 Main St', zipCode: '62701', primary: true }
    await openSubmitted({ ...nameless, addresses: [mailing] }, 'Addresses')
    fireEvent.click(item('Address 1').getByLabelText('Shipping'))
    expect([invalidOf('Address 1'), summary()]).toEqual([0, ['Business name']])
  })

  describe('of an address without its street', () => {
    const streetless = { type: 'PHYSICAL', streetLine1: '', zipCode: '62701', primary: true }
    const openStreetless = () => openSubmitted({ ...nameless, addresses: [streetless] }, 'Addresses')

    it('the street is asked for as before when the removal of the address is taken back', async () => {
      await openStreetless()
      expect(summary()).toEqual(['Business name', 'Address 1: Street'])
      press('Remove Address 1')
      expect(summary()).toEqual(['Business name'])
      fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
      expect([invalidOf('Address 1'), summary()]).toEqual([1, ['Business name', 'Address 1: Street']])
    })

    it('another that is added in its place, or comes to stand there, is a new one', async () => {
      await openStreetless()
      press('Add an address')
      press('Remove Address 1')
      expect([invalidOf('Address 1'), summary()]).toEqual([0, ['Business name']])
      press('Remove Address 1')
      press('Add an address')
      expect([invalidOf('Address 1'), summary()]).toEqual([0, ['Business name']])
    })
  })
})
