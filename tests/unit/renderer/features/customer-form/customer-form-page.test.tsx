// @vitest-environment happy-dom
import { notifications } from '@mantine/notifications'
import { CustomerFormPage } from '@renderer/features/customer-form/customer-form-page'
import type { LookAlike } from '@renderer/data/look-alike'
import type { Customer, CustomerRepository, OutboxLine } from '@renderer/data/workspace-session'
import type { BusinessProfile, CustomerProfile } from '@shared/domain/customer-profile'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { toSummary } from '@renderer/data/customer-summary'
import { initialStanding } from '@shared/sync/entry'
import { renderInSession } from '@tests/support/render-in-session'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, onTestFinished } from 'vitest'

afterEach(() => {
  notifications.clean()
  cleanup()
})

const KEY = '6f0e7a52-11aa-4f0b-9a55-2f1f2f0f7b11'

/** A repository that remembers what was asked of it and can be told to fail its saves. */
function createFakeRepository(stored?: Customer, others: readonly Customer[] = []) {
  const fake = {
    saved: [] as CustomerProfile[],
    submitted: [] as string[],
    discarded: [] as string[],
    apart: [] as string[],
    saveAnswer: ok({ savedAt: 1 }) as Result<{ savedAt: number }, AppError>,
  }
  const customers: Partial<CustomerRepository> = {
    get: () => Promise.resolve(stored),
    getMany: () => Promise.resolve([...others]),
    standing: () => Promise.resolve(initialStanding),
    saveDraft: ({ profile }) => {
      if (fake.saveAnswer.ok) fake.saved.push(profile)
      return Promise.resolve(fake.saveAnswer)
    },
    tellApart: ({ others }) => {
      fake.apart.push(...others)
      return Promise.resolve(ok(undefined))
    },
    submit: (localKey) => {
      fake.submitted.push(localKey)
      return Promise.resolve(ok(undefined))
    },
  }
  return { fake, customers }
}

const nobodyAlike = { lookAlikes: () => Promise.resolve([]) }

type Opened = {
  stored?: Customer
  place?: { open: string[]; field: string }
  incomplete?: readonly string[]
  lookAlikes?: readonly LookAlike[]
  /** Others that are here. */
  others?: readonly Customer[]
}

async function open(given: Opened = {}) {
  const { fake, customers } = createFakeRepository(given.stored, given.others)
  const view = renderInSession(<CustomerFormPage localKey={KEY} newType="BUSINESS" />, {
    customers,
    index: { lookAlikes: () => Promise.resolve(given.lookAlikes ?? []) },
    incomplete: given.incomplete ?? [],
    ...(given.place !== undefined && { place: { localKey: KEY, ...given.place } }),
  })
  await screen.findByLabelText('Business name')
  return { ...view, fake }
}

const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })
const leave = (label: string) => fireEvent.blur(field(label))
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

function fillIn() {
  type('Business name', 'ACME')
  type('First name', 'Jack')
  type('Last name', 'Smith')
  type('Phone number', '+14151234')
  type('Email', 'jsmith@acme.com')
}

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
    await open()
    expect(document.activeElement).toBe(field('Business name'))
    expect(screen.queryByText(/sav/i)).toBeNull()
  })

  it('saves on leaving a field and says so only then', async () => {
    const { fake } = await open()
    type('Business name', 'ACME')
    expect(screen.getByText('Saving…')).toBeTruthy()
    expect(screen.queryByText('Saved')).toBeNull()
    leave('Business name')
    await screen.findByText('Saved')
    expect(fake.saved).toMatchObject([{ type: 'BUSINESS', businessName: 'ACME' }])
  })

  it('saves what was typed last at once when the page is left', async () => {
    const { fake, unmount } = await open()
    type('Business name', 'ACME')
    unmount()
    expect(fake.saved).toMatchObject([{ businessName: 'ACME' }])
  })

  it('submits a complete customer, wakes the engine and goes back to the list', async () => {
    const { fake, told, path } = await open()
    fillIn()
    press('Submit')
    await waitFor(() => expect(path()).toBe('/customers'))
    expect([fake.submitted, told]).toEqual([[KEY], ['wake']])
    expect(fake.saved.at(-1)).toMatchObject({ contacts: [{ primaryPhoneNumber: { number: '+14151234' } }] })
    expect(screen.getByText(/^Queued: ACME/)).toBeTruthy()
  })

  it('submits with Ctrl and Enter', async () => {
    const { fake } = await open()
    fillIn()
    fireEvent.keyDown(field('Email'), { key: 'Enter', code: 'Enter', ctrlKey: true })
    await waitFor(() => expect(fake.submitted).toEqual([KEY]))
  })

  it('is dropped without a question when nothing was ever stored', async () => {
    const { path } = await open()
    press('Discard draft')
    await waitFor(() => expect(path()).toBe('/customers'))
  })
})

describe('an incomplete customer', () => {
  it('is not submitted: the first field to put right has the focus, and every field says what it needs', async () => {
    const { fake } = await open()
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
    await open()
    press('Submit')
    fireEvent.click(await screen.findByRole('button', { name: 'Email' }))
    expect(document.activeElement).toBe(field('Email'))
  })

  it('speaks up about a field only after it was changed and left', async () => {
    await open()
    leave('Email')
    type('Email', 'jsmith')
    expect(screen.queryByText(/not an e-mail address/)).toBeNull()
    leave('Email')
    expect(await screen.findByText(/not an e-mail address/)).toBeTruthy()
  })
})

describe('a save that fails', () => {
  it('says what to do, keeps the text and goes through with the next change', async () => {
    const { fake } = await open()
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
    const { fake, path } = await open()
    fake.saveAnswer = err(appError('storage-failed'))
    fillIn()
    press('Submit')
    await screen.findByText(/^Not saved/)
    expect([fake.submitted, path()]).toEqual([[], '/start'])
  })

  it('keeps the text for the next visit when the page is left', async () => {
    const { fake, services, unmount } = await open()
    fake.saveAnswer = err(appError('disk-full'))
    type('Business name', 'ACME')
    unmount()
    await waitFor(() =>
      expect(services.uiStore.getState().unsaved[KEY]).toMatchObject({ businessName: 'ACME' }),
    )
  })
})

function draftOf(profile: BusinessProfile, entry: OutboxLine | null = null): Customer {
  const content = { reference: null, revision: 1, capturedAt: 0, timeline: [], server: null }
  const row = { localKey: KEY, state: 'draft', serverId: '', updatedAt: 0, damage: null } as const
  return { ...row, content: { ...content, profile }, entry }
}

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
    await open({ stored: refused })
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
      await open({ stored: { ...draft, content: { ...draft.content, reference: 'WRONG-1' } } as Customer })
    fireEvent.click(screen.getByRole('button', { name: /^External ID/ }))
    expect([field('External ID').value, field('External ID').readOnly]).toEqual(['WRONG-1', true])
    expect(screen.getByRole('button', { name: 'Copy external ID' })).toBeTruthy()
    expect(screen.getByText(/duplicate this draft and discard it/)).toBeTruthy()
  })

  it("forgets the server's reason once the field is changed", async () => {
    await open({ stored: refused })
    type('Email', 'jack@acme.com')
    expect(screen.queryByText('no such mailbox')).toBeNull()
  })

  it('forgets a reason whose field was corrected before a restart', async () => {
    const sent = { ...acme, contacts: [{ ...jack, primaryEmail: { value: 'old@acme.com' } }] }
    await open({ stored: draftOf(acme, { ...entry, body: JSON.stringify(sent) }) })
    expect(screen.queryByText('no such mailbox')).toBeNull()
    cleanup()
    await open({ stored: draftOf(acme, { ...entry, body: JSON.stringify(acme) }) })
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
    await open({ stored: refusedFor(whole, path) })
    fireEvent.click(screen.getByRole('button', { name: /1 to put right/ }))
    const item = within(screen.getByRole('group', { name: group }))
    expect(item.getByLabelText(label).getAttribute('aria-invalid')).toBe('true')
    expect(item.getByText('not like this')).toBeTruthy()
  })

  it('keeps a reason at its contact when one before it is removed, and when that is undone', async () => {
    const eve = { firstName: 'Eve', lastName: 'Ray', primary: false }
    const whole = { ...acme, contacts: [jack, { ...eve, firstName: 'Ann' }, eve] }
    await open({ stored: refusedFor(whole, 'contacts[2].firstName') })
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

describe('a draft that is opened again', () => {
  const whole: BusinessProfile = {
    type: 'BUSINESS',
    businessName: 'ACME',
    contacts: [],
    addresses: [{ type: 'PHYSICAL', streetLine1: '1 Main St' }],
  }

  it('is as it was left: the same part unfolded, the cursor in the same field', async () => {
    await open({ stored: draftOf(whole), place: { open: ['addresses'], field: 'addresses[0].cityName' } })
    expect(document.activeElement).toBe(screen.getByLabelText('City'))
  })

  it('leaves the cursor where the agent has put it meanwhile', async () => {
    const elsewhere = document.body.appendChild(document.createElement('button'))
    onTestFinished(() => elsewhere.remove())
    elsewhere.focus()
    await open({ stored: draftOf(whole), place: { open: ['addresses'], field: 'addresses[0].cityName' } })
    expect(screen.getByLabelText('City')).toBeTruthy()
    expect(document.activeElement).toBe(elsewhere)
  })

  it('is opened at its beginning when the stored place is no more', async () => {
    await open({ stored: draftOf(whole), place: { open: ['gone'], field: 'addresses[7].cityName' } })
    expect(screen.getByRole('button', { name: /^Addresses/ }).getAttribute('aria-expanded')).toBe('true')
    expect(document.activeElement).toBe(document.body)
  })
})

describe('an incomplete draft', () => {
  const nameless = { firstName: '', lastName: '', primary: true }
  const acme: BusinessProfile = { type: 'BUSINESS', businessName: 'ACME', contacts: [nameless] }

  it('opens with what it lacks in sight after it was submitted with others, and not before', async () => {
    await open({ stored: draftOf(acme), incomplete: [KEY] })
    expect(screen.getByRole('alert').textContent).toContain('Not submitted yet')
    expect(document.activeElement).toBe(field('First name'))
    cleanup()
    await open({ stored: draftOf(acme), incomplete: ['another'] })
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a customer that looks like others', () => {
  const alike = (localKey: string, isStrong: boolean): LookAlike => ({
    customer: {
      ...toSummary(draftOf({ type: 'BUSINESS', businessName: '', contacts: [] })),
      localKey,
      name: localKey,
    },
    reasons: isStrong ? ['email'] : ['name'],
    isStrong,
  })
  const ask = async (...lookAlikes: LookAlike[]) => {
    const { fake } = await open({ lookAlikes })
    fillIn()
    press('Submit')
    return { fake, dialog: within(await screen.findByRole('dialog')) }
  }

  it('is submitted once the one that is hardly chance was judged, whoever else has the same name', async () => {
    const { fake, dialog } = await ask(alike('Namesake', false), alike('Twin', true), alike('Other', false))
    expect(dialog.getByRole('button', { name: /^Twin/, pressed: true })).toBeTruthy()
    fireEvent.click(dialog.getByRole('button', { name: 'They are different, submit' }))
    await waitFor(() => expect(fake.submitted).toEqual([KEY]))
    expect(fake.apart).toEqual(['Twin'])
  })

  it('is submitted without a question when that was answered in the form of the other', async () => {
    const other = draftOf({ type: 'BUSINESS', businessName: 'Twin', contacts: [] })
    const twin = { ...other, localKey: 'Twin', content: { ...other.content, apart: [KEY] } } as Customer
    const { fake } = await open({ lookAlikes: [alike('Twin', true)], others: [twin] })
    fillIn()
    press('Submit')
    await waitFor(() => expect(fake.submitted).toEqual([KEY]))
  })

  it('waits for a word on each that is hardly chance', async () => {
    const { dialog } = await ask(alike('Twin', true), alike('Second', true))
    expect(dialog.getByRole('button', { name: 'They are different' })).toBeTruthy()
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
    const { fake, path } = await open({ stored: draftOf(acme) })
    press('Duplicate')
    await waitFor(() => expect(path()).toMatch(/^\/customers\/(?!6f0e7a52)[0-9a-f-]{36}\/edit$/))
    expect(fake.saved).toEqual([{ type: 'BUSINESS', businessName: 'ACME', contacts: [] }])
  })
})

describe('a block pasted into a field', () => {
  const pasteInto = (label: string, text: string) =>
    fireEvent.paste(field(label), { clipboardData: { getData: () => text } })

  it('is split, shown, filled in, and taken back', async () => {
    await open()
    pasteInto('First name', 'Jack Smith\njsmith@acme.com')
    await screen.findByText('jsmith@acme.com')
    press('Fill in')
    await waitFor(() => expect(field('Email').value).toBe('jsmith@acme.com'))
    expect([field('First name').value, field('Last name').value]).toEqual(['Jack', 'Smith'])
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect([field('First name').value, field('Email').value]).toEqual(['', ''])
  })

  it('is filled in by the keys that submit the customer elsewhere, and nothing is submitted', async () => {
    const { fake } = await open()
    pasteInto('First name', 'Jack Smith\njsmith@acme.com')
    await screen.findByText('jsmith@acme.com')
    fireEvent.keyDown(field('Text'), { key: 'Enter', code: 'Enter', ctrlKey: true })
    await waitFor(() => expect(field('Email').value).toBe('jsmith@acme.com'))
    expect([fake.submitted, screen.queryByText(/^Not submitted yet/)]).toEqual([[], null])
  })

  it('of one line is left to the field', async () => {
    await open()
    pasteInto('First name', 'Jack')
    expect(screen.queryByRole('dialog')).toBeNull()
  })
})

describe('what the form offers', () => {
  it('fills in the extension with the number it stands behind, and takes back both', async () => {
    await open()
    fireEvent.click(screen.getByRole('button', { name: /^More about the primary contact/ }))
    type('Phone number', '4155550142 x12')
    fireEvent.click(await screen.findByRole('button', { name: /^Use \+1 415 555 0142 ext\. 12/ }))
    expect([field('Phone number').value, field('Extension').value]).toEqual(['+14155550142', '12'])
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }))
    expect([field('Phone number').value, field('Extension').value]).toEqual(['4155550142 x12', ''])
  })

  it('fills in the number alone where it has no extension', async () => {
    await open()
    type('Phone number', '4155550142')
    fireEvent.click(await screen.findByRole('button', { name: /^Use \+1 415 555 0142/ }))
    expect(field('Phone number').value).toBe('+14155550142')
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull()
  })

  it('offers to split a whole address that is pasted into a street, which stays as it was pasted', async () => {
    const addresses = [{ type: 'PHYSICAL' as const, streetLine1: '' }]
    await open({
      stored: draftOf({ type: 'BUSINESS', businessName: 'ACME', contacts: [], addresses }),
      place: { open: ['addresses'], field: 'addresses[0].streetLine1' },
    })
    const paste = (text: string) =>
      fireEvent.paste(field('Street'), { clipboardData: { getData: () => text } })
    // The event goes on: the text goes into its field.
    expect(paste('350 Fifth Ave, Suite 500')).toBe(true)
    expect(paste('350 Fifth Ave, New York, NY 10118, USA')).toBe(true)
    const dialog = await screen.findByRole('dialog', { name: 'Paste an address' })
    expect(within(dialog).getByLabelText<HTMLTextAreaElement>('Text').value).toContain('New York')
    fireEvent.click(await within(dialog).findByRole('button', { name: 'Fill in' }))
    await waitFor(() => expect(field('City').value).toBe('New York'))
    expect(field('Street').value).toBe('350 Fifth Ave')
  })
})
