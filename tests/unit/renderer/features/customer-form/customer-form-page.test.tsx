// @vitest-environment happy-dom
import { CustomerFormPage } from '@renderer/features/customer-form/customer-form-page'
import type { BusinessProfile } from '@shared/domain/customer-profile'
import { appError } from '@shared/errors'
import { err, ok } from '@shared/result'
import {
  cleanUpForms,
  createFakeRepository,
  draftOf,
  field,
  fillIn,
  KEY,
  leave,
  openForm,
  press,
  type,
} from '@tests/support/customer-form'
import { renderInSession } from '@tests/support/render-in-session'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it, onTestFinished } from 'vitest'

cleanUpForms()

const nobodyAlike = { lookAlikes: () => Promise.resolve([]) }

describe('a new customer', () => {
  it('can be typed into at once when it was just begun, and is read when the agent comes back to it', () => {
    const { customers } = createFakeRepository()
    const page = <CustomerFormPage localKey={KEY} newType="BUSINESS" />
    const { services } = renderInSession(page, { customers, index: nobodyAlike, begun: KEY })
    expect(document.activeElement).toBe(field('Business name'))
    expect(services.uiStore.getState().begun).toBeNull()
    cleanup()
    renderInSession(page, { customers, index: nobodyAlike })
    expect(screen.queryByLabelText('Business name')).toBeNull()
    expect(screen.getByLabelText('Loading the draft')).toBeDefined()
  })

  it('starts in the first field and says nothing of saving before anything was typed', async () => {
    await openForm()
    expect(document.activeElement).toBe(field('Business name'))
    expect(screen.queryByText(/sav/i)).toBeNull()
  })

  it('saves on leaving a field and says so only then', async () => {
    const { fake } = await openForm()
    type('Business name', 'ACME')
    expect(screen.getByText('Saving…')).toBeTruthy()
    expect(screen.queryByText('Saved')).toBeNull()
    leave('Business name')
    await screen.findByText('Saved')
    expect(fake.saved).toMatchObject([{ type: 'BUSINESS', businessName: 'ACME' }])
  })

  it('saves what was typed last at once when the page is left', async () => {
    const { fake, unmount } = await openForm()
    type('Business name', 'ACME')
    unmount()
    expect(fake.saved).toMatchObject([{ businessName: 'ACME' }])
  })

  it('submits a complete customer, wakes the engine and goes back to the list', async () => {
    const { fake, told, path } = await openForm()
    fillIn()
    press('Submit')
    await waitFor(() => expect(path()).toBe('/customers'))
    expect([fake.submitted, told]).toEqual([[KEY], ['wake']])
    expect(fake.saved.at(-1)).toMatchObject({ contacts: [{ primaryPhoneNumber: { number: '+14151234' } }] })
    expect(screen.getByText(/^Queued: ACME/)).toBeTruthy()
  })

  it('submits with Ctrl and Enter', async () => {
    const { fake } = await openForm()
    fillIn()
    fireEvent.keyDown(field('Email'), { key: 'Enter', code: 'Enter', ctrlKey: true })
    await waitFor(() => expect(fake.submitted).toEqual([KEY]))
  })

  it('is dropped without a question when nothing was ever stored', async () => {
    const { path } = await openForm()
    press('Discard draft')
    await waitFor(() => expect(path()).toBe('/customers'))
  })
})

describe('an incomplete customer', () => {
  it('is not submitted: the first field to put right has the focus, and every field says what it needs', async () => {
    const { fake } = await openForm()
    type('Business name', 'ACME')
    type('Email', 'jsmith')
    press('Submit')
    const summary = await screen.findByRole('alert')
    expect(document.activeElement).toBe(field('First name'))
    expect(
      within(summary)
        .getAllByRole('button')
        .map((line) => line.textContent),
    ).toEqual([
      'First name',
      'Last name',
      'Phone number',
      'Email: This is not an e-mail address. It needs a name, an @ and a domain, such as ann@example.com.',
    ])
    expect(screen.getAllByText('Needed to submit.')).toHaveLength(3)
    expect(fake.submitted).toEqual([])
  })

  it('leads from a line of the summary to its field', async () => {
    await openForm()
    press('Submit')
    fireEvent.click(await screen.findByRole('button', { name: 'Email' }))
    expect(document.activeElement).toBe(field('Email'))
  })

  it('speaks up about a field only after it was changed and left', async () => {
    await openForm()
    leave('Email')
    type('Email', 'jsmith')
    expect(screen.queryByText(/not an e-mail address/)).toBeNull()
    leave('Email')
    expect(await screen.findByText(/not an e-mail address/)).toBeTruthy()
  })
})

describe('a save that fails', () => {
  it('says what to do, keeps the text and goes through with the next change', async () => {
    const { fake } = await openForm()
    fake.saveAnswer = err(appError('disk-full'))
    type('Business name', 'AC')
    leave('Business name')
    expect(await screen.findByText(/^Not saved: The disk is full\. Free some space/)).toBeTruthy()
    expect(screen.queryByText('Saved')).toBeNull()
    fake.saveAnswer = ok({ savedAt: 2 })
    type('Business name', 'ACME')
    leave('Business name')
    await screen.findByText('Saved')
    expect(fake.saved).toMatchObject([{ businessName: 'ACME' }])
  })

  it('holds back a submit', async () => {
    const { fake, path } = await openForm()
    fake.saveAnswer = err(appError('storage-failed'))
    fillIn()
    press('Submit')
    await screen.findByText(/^Not saved/)
    expect([fake.submitted, path()]).toEqual([[], '/start'])
  })

  it('keeps the text for the next visit when the page is left', async () => {
    const { fake, services, unmount } = await openForm()
    fake.saveAnswer = err(appError('disk-full'))
    type('Business name', 'ACME')
    unmount()
    await waitFor(() =>
      expect(services.uiStore.getState().unsaved[KEY]).toMatchObject({ businessName: 'ACME' }),
    )
  })
})

describe('a draft that is opened again', () => {
  const whole: BusinessProfile = {
    type: 'BUSINESS',
    businessName: 'ACME',
    contacts: [],
    addresses: [{ type: 'PHYSICAL', streetLine1: '1 Main St' }],
  }

  it('is as it was left: the same part unfolded, the cursor in the same field', async () => {
    await openForm({ stored: draftOf(whole), place: { open: ['addresses'], field: 'addresses[0].cityName' } })
    expect(document.activeElement).toBe(screen.getByLabelText('City'))
  })

  it('leaves the cursor where the agent has put it meanwhile', async () => {
    const elsewhere = document.body.appendChild(document.createElement('button'))
    onTestFinished(() => elsewhere.remove())
    elsewhere.focus()
    await openForm({ stored: draftOf(whole), place: { open: ['addresses'], field: 'addresses[0].cityName' } })
    expect(screen.getByLabelText('City')).toBeTruthy()
    expect(document.activeElement).toBe(elsewhere)
  })

  it('is opened at its beginning when the stored place is no more', async () => {
    await openForm({ stored: draftOf(whole), place: { open: ['gone'], field: 'addresses[7].cityName' } })
    expect(screen.getByRole('button', { name: /^Addresses/ }).getAttribute('aria-expanded')).toBe('true')
    expect(document.activeElement).toBe(document.body)
  })
})

describe('an incomplete draft', () => {
  const nameless = { firstName: '', lastName: '', primary: true }
  const acme: BusinessProfile = { type: 'BUSINESS', businessName: 'ACME', contacts: [nameless] }

  it('opens with what it lacks in sight after it was submitted with others, and not before', async () => {
    await openForm({ stored: draftOf(acme), incomplete: [KEY] })
    expect(screen.getByRole('alert').textContent).toContain('Not submitted yet')
    expect(document.activeElement).toBe(field('First name'))
    cleanup()
    await openForm({ stored: draftOf(acme), incomplete: ['another'] })
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a copy', () => {
  it('is a draft of its own without what names the first one', async () => {
    const acme: BusinessProfile = {
      type: 'BUSINESS',
      businessName: 'ACME',
      externalId: 'CRM-7',
      contacts: [],
    }
    const { fake, path } = await openForm({ stored: draftOf(acme) })
    press('Duplicate')
    await waitFor(() => expect(path()).toMatch(/^\/customers\/(?!6f0e7a52)[0-9a-f-]{36}\/edit$/))
    expect(fake.saved).toEqual([{ type: 'BUSINESS', businessName: 'ACME', contacts: [] }])
  })
})
