import { notifications } from '@mantine/notifications'
import { CustomerFormPage } from '@renderer/features/customer-form/customer-form-page'
import type { LookAlike, Wanted } from '@renderer/data/look-alike'
import type { Customer, CustomerRepository, OutboxLine } from '@renderer/data/workspace-session'
import type { BusinessProfile, CustomerProfile } from '@shared/domain/customer-profile'
import type { AppError } from '@shared/errors'
import { ok, type Result } from '@shared/result'
import { initialStanding } from '@shared/sync/entry'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach } from 'vitest'
import { renderInSession } from './render-in-session'

/** Call once in a file: each test begins with an empty page and no notices. */
export function cleanUpForms(): void {
  afterEach(() => {
    notifications.clean()
    cleanup()
  })
}

/** The customer in the form. */
export const KEY = '6f0e7a52-11aa-4f0b-9a55-2f1f2f0f7b11'

/** A repository that remembers what was asked of it and can be told to fail its saves. */
export function createFakeRepository(stored?: Customer, others: readonly Customer[] = []) {
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

type Opened = {
  stored?: Customer
  place?: { open: string[]; field: string }
  incomplete?: readonly string[]
  lookAlikes?: readonly LookAlike[]
  /** Others that are here. */
  others?: readonly Customer[]
}

/** The index tells the first five of those that the agent did not tell apart. */
function likest(all: readonly LookAlike[], { except = [] }: Wanted): readonly LookAlike[] {
  return all.filter(({ customer }) => !except.includes(customer.localKey)).slice(0, 5)
}

/** Opens the form of a business, and waits for it. */
export async function openForm(given: Opened = {}) {
  const { fake, customers } = createFakeRepository(given.stored, given.others)
  const view = renderInSession(<CustomerFormPage localKey={KEY} newType="BUSINESS" />, {
    customers,
    index: { lookAlikes: (wanted) => Promise.resolve(likest(given.lookAlikes ?? [], wanted)) },
    incomplete: given.incomplete ?? [],
    ...(given.place !== undefined && { place: { localKey: KEY, ...given.place } }),
  })
  await screen.findByLabelText('Business name')
  return { ...view, fake }
}

export const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label)
export const type = (label: string, value: string) => fireEvent.change(field(label), { target: { value } })
export const leave = (label: string) => fireEvent.blur(field(label))
export const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

/** Fills in all that is required. */
export function fillIn() {
  type('Business name', 'ACME')
  type('First name', 'Jack')
  type('Last name', 'Smith')
  type('Phone number', '+14151234')
  type('Email', 'jsmith@acme.com')
}

/** The customer in the form as a draft, with its entry when it was sent before. */
export function draftOf(profile: BusinessProfile, entry: OutboxLine | null = null): Customer {
  const content = { reference: null, revision: 1, capturedAt: 0, timeline: [], server: null }
  const row = { localKey: KEY, state: 'draft', serverId: '', updatedAt: 0, damage: null } as const
  return { ...row, content: { ...content, profile }, entry }
}
