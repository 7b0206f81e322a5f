// @vitest-environment happy-dom
import { CustomerFormPage } from '@renderer/features/customer-form/customer-form-page'
import type { Customer, OutboxLine } from '@renderer/data/workspace-session'
import type { BusinessProfile } from '@shared/domain/customer-profile'
import {
  cleanUpForms,
  createFakeRepository,
  draftOf,
  field,
  KEY,
  openForm,
  press,
  type,
} from '@tests/support/customer-form'
import { renderInSession } from '@tests/support/render-in-session'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'

cleanUpForms()

describe('a refused customer', () => {
  const jack = {
    firstName: 'Jack',
    lastName: 'Smith',
    primary: true,
    primaryPhoneNumber: { number: '+14151234', type: 'WORK' },
    primaryEmail: { value: 'jsmith@acme.com' },
  }
  const acme: BusinessProfile = { type: 'BUSINESS', businessName: 'ACME', contacts: [jack] }
  const entry: OutboxLine = {
    seq: 1,
    body: '',
    attempts: 1,
    lastCode: 'rejected',
    candidates: [],
    nextTryAt: null,
    refusal: {
      message: 'Validation failed',
      traceId: 'trace-9',
      problems: [
        { path: 'contacts[0].primaryEmail.value', message: 'no such mailbox', errorCode: '' },
        { path: 'website', message: 'is required', errorCode: '' },
      ],
    },
  }
  const refused = draftOf(acme, entry)

  /** The draft, refused for one reason. */
  const refusedFor = (profile: BusinessProfile, path: string) =>
    draftOf(profile, {
      ...entry,
      refusal: { message: '', traceId: '', problems: [{ path, message: 'not like this', errorCode: '' }] },
    })

  it("shows the server's sentence, its reasons at their fields, the rest at the top, and the trace ID", async () => {
    await openForm({ stored: refused })
    expect(screen.getByText('It said: “Validation failed”')).toBeTruthy()
    expect(screen.getByText('website: is required')).toBeTruthy()
    expect(screen.getByText(/Trace ID trace-9/)).toBeTruthy()
    expect(field('Email').getAttribute('aria-invalid')).toBe('true')
    expect(screen.getByText('no such mailbox')).toBeTruthy()
  })

  it('shows the external ID that was sent and is kept, whatever was typed since, and says what else can be done', async () => {
    const typed = { ...acme, externalId: 'RIGHT-2' }
    const draft = draftOf(typed, { ...entry, body: JSON.stringify({ ...acme, externalId: 'WRONG-1' }) })
    if (draft.content !== null)
      await openForm({
        stored: { ...draft, content: { ...draft.content, reference: 'WRONG-1' } } as Customer,
      })
    fireEvent.click(screen.getByRole('button', { name: /^External ID/ }))
    expect([field('External ID').value, field('External ID').readOnly]).toEqual(['WRONG-1', true])
    expect(screen.getByRole('button', { name: 'Copy external ID' })).toBeTruthy()
    expect(screen.getByText(/duplicate this draft and discard it/)).toBeTruthy()
  })

  it("forgets the server's reason once the field is changed", async () => {
    await openForm({ stored: refused })
    type('Email', 'jack@acme.com')
    expect(screen.queryByText('no such mailbox')).toBeNull()
  })

  it('forgets a reason whose field was corrected before a restart', async () => {
    const sent = { ...acme, contacts: [{ ...jack, primaryEmail: { value: 'old@acme.com' } }] }
    await openForm({ stored: draftOf(acme, { ...entry, body: JSON.stringify(sent) }) })
    expect(screen.queryByText('no such mailbox')).toBeNull()
    cleanup()
    await openForm({ stored: draftOf(acme, { ...entry, body: JSON.stringify(acme) }) })
    expect(screen.getByText('no such mailbox')).toBeTruthy()
  })

  it('leads to the customer itself when it is no draft any more', async () => {
    const { customers } = createFakeRepository({ ...refused, state: 'queued' })
    const { path } = renderInSession(<CustomerFormPage localKey={KEY} newType={null} />, { customers })
    await waitFor(() => expect(path()).toBe(`/customers/${KEY}`))
  })

  it.each([
    { path: 'customer.businessProfile.contacts[1].lastName', group: 'Contact 2', label: 'Last name' },
    { path: '/addresses/1/zipCode', group: 'Address 2', label: 'ZIP or postal code' },
    { path: 'metadata.region', group: 'Metadata 1', label: 'Value' },
  ])('puts a reason for $path at its field, at whatever place it is', async ({ path, group, label }) => {
    const whole: BusinessProfile = {
      ...acme,
      contacts: [jack, { firstName: 'Eve', lastName: 'Ray', primary: false }],
      addresses: [
        { type: 'PHYSICAL', streetLine1: '1 Main St' },
        { type: 'MAILING', streetLine1: '2 Elm St' },
      ],
      metadata: [{ name: 'region', value: 'west' }],
    }
    await openForm({ stored: refusedFor(whole, path) })
    fireEvent.click(screen.getByRole('button', { name: /1 to put right/ }))
    const item = within(screen.getByRole('group', { name: group }))
    expect(item.getByLabelText(label).getAttribute('aria-invalid')).toBe('true')
    expect(item.getByText('not like this')).toBeTruthy()
  })

  it('keeps a reason at its contact when one before it is removed, and when that is undone', async () => {
    const eve = { firstName: 'Eve', lastName: 'Ray', primary: false }
    const whole = { ...acme, contacts: [jack, { ...eve, firstName: 'Ann' }, eve] }
    await openForm({ stored: refusedFor(whole, 'contacts[2].firstName') })
    fireEvent.click(screen.getByRole('button', { name: /^Other contacts/ }))
    const reasonAt = (group: string) =>
      within(screen.getByRole('group', { name: group })).queryByText('not like this') !== null
    expect(reasonAt('Contact 3')).toBe(true)
    press('Remove Contact 2')
    expect(reasonAt('Contact 2')).toBe(true)
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect([reasonAt('Contact 2'), reasonAt('Contact 3')]).toEqual([false, true])
  })
})
