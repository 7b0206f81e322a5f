import { expect, type Page } from '@playwright/test'
import { seedState } from '@electron/practice-api/state/seed'
import {
  draftBusiness,
  draftIndividual,
  expectState,
  goTo,
  openCustomer,
  outboxEntry,
  practiseOffline,
  retrieveById,
  startPractising,
  submit,
} from './steps'

/** The computer the story plays on; `page` is the window as it is now. */
export type Stage = { readonly page: Page; readonly reopen: () => Promise<Page> }

export type Scene = { readonly title: string; play(stage: Stage): Promise<void> }

const BUSINESS = 'ACME'
const PERSON = 'Sarah Green'

/** The business of RocketKOR's guide. */
const acme = {
  businessName: BUSINESS,
  firstName: 'Jack',
  lastName: 'Smith',
  phone: '+14151234',
  phoneType: 'Work',
  email: 'jsmith@acme.com',
} as const

/** The individual of RocketKOR's guide. */
const sarah = {
  firstName: 'Sarah',
  lastName: 'Green',
  phone: '+15556589',
  phoneType: 'Work',
  email: 'sgreen@abc.com',
} as const

/** A customer somebody else created: the practice server has it, this computer does not. */
const elsewhere = createdElsewhere()

function createdElsewhere(): { id: string; name: string } {
  for (const { id, profile } of seedState().customers) {
    if (profile.type === 'BUSINESS') return { id, name: profile.businessName }
  }
  throw new Error('The practice data hold no business')
}

/** A field agent's day: the main job from the first start to reading offline. */
export const story: readonly Scene[] = [
  {
    title: 'The first start offers practice data; the agent takes it',
    play: ({ page }) => startPractising(page),
  },
  {
    title: 'The network goes away',
    play: ({ page }) => practiseOffline(page, true),
  },
  {
    title: 'ACME is written without a network',
    play: ({ page }) => draftBusiness(page, acme),
  },
  {
    title: 'ACME is submitted and waits in the outbox',
    async play({ page }) {
      await submit(page)
      await expectState(page, BUSINESS, 'Queued')
      await goTo(page, 'Outbox')
      await expect(outboxEntry(page, BUSINESS)).toContainText('Queued')
    },
  },
  {
    title: 'Sarah Green is written and left as a draft',
    play: ({ page }) => draftIndividual(page, sarah),
  },
  {
    title: 'Outpost is closed and opened again: the agent is back in the draft, and the queue is there',
    async play({ reopen }) {
      const page = await reopen()
      await expect(page.getByLabel('Email')).toHaveValue(sarah.email)
      await goTo(page, 'Customers')
      await expectState(page, BUSINESS, 'Queued')
      await expectState(page, PERSON, 'Draft')
    },
  },
  {
    title: 'Sarah Green is submitted, still without a network',
    async play({ page }) {
      await openCustomer(page, PERSON)
      await expect(page.getByLabel('Email')).toHaveValue(sarah.email)
      await submit(page)
      await expectState(page, PERSON, 'Queued')
    },
  },
  {
    title: 'The network comes back: both are created once, and the list shows it live',
    async play({ page }) {
      await practiseOffline(page, false)
      await expectState(page, BUSINESS, 'Synced')
      await expectState(page, PERSON, 'Synced')
    },
  },
  {
    title: 'The outbox is empty',
    async play({ page }) {
      await goTo(page, 'Outbox')
      await expect(page.getByRole('heading', { name: 'Nothing to send' })).toBeVisible()
    },
  },
  {
    title: `A customer created elsewhere is retrieved by its ID: ${elsewhere.name}`,
    async play({ page }) {
      await retrieveById(page, elsewhere.id)
      await expect(page.getByRole('heading', { name: elsewhere.name })).toBeVisible()
    },
  },
  {
    title: 'The network goes away again',
    async play({ page }) {
      await goTo(page, 'Customers')
      await practiseOffline(page, true)
    },
  },
  ...[BUSINESS, PERSON, elsewhere.name].map((name) => ({
    title: `${name} is read from this computer`,
    async play({ page }: Stage) {
      await openCustomer(page, name)
      await expect(page.getByText('Last seen on server')).toBeVisible()
    },
  })),
]
