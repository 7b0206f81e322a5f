import type { Page } from 'playwright-core'
import { draftBusiness, draftIndividual, goTo } from '@tools/demo/steps'
import type { Seen, Told } from './audit'
import type { Killer } from './killer'
import type { NoteWatch } from './note-watch'
import type { Plan } from './plan'

type Deps = {
  readonly page: Page
  readonly plan: Plan
  readonly killer: Killer
  readonly notes: NoteWatch
  readonly tell: (line: string) => void
}

const LOCAL_KEY = /\/new\/\w+\/([0-9a-f-]{36})/

/** An agent at work: writes down the round's customers one after the other, until the app is killed. */
export function createAgent(deps: Deps) {
  const { page, plan, killer, notes, tell } = deps
  const told: Told[] = []
  let submits = 0
  const note = (change: Partial<Told>, word: string) => {
    const last = told.at(-1)
    // What would be seen after the strike proves nothing about what was promised before it.
    if (last === undefined || killer.isStruck()) return
    told[told.length - 1] = { ...last, ...change }
    tell(`${last.name}: ${word}`)
  }
  const saw = (seen: Seen) => note({ seen }, seen)
  page.on('framenavigated', (frame) => {
    const [, localKey] = LOCAL_KEY.exec(frame.url()) ?? []
    if (localKey !== undefined && told.at(-1)?.localKey === null) note({ localKey }, `key ${localKey}`)
  })

  async function submit() {
    const nth = ++submits
    notes.next('journal-written', nth)
    saw('submit-pressed')
    // Not by the mouse: that takes longer than the delays of the kills.
    await page.getByRole('button', { name: 'Submit' }).evaluate((button: HTMLElement) => button.click())
    void killer.passes('submit-pressed', nth)
    await page.getByRole('heading', { name: 'Customers', exact: true }).waitFor()
    saw('acknowledged')
  }

  async function work() {
    for (const [index, intent] of plan.customers.entries()) {
      const person = personOf(plan.seed, index)
      const isBusiness = (plan.seed + index) % 2 === 0
      told.push({ name: isBusiness ? person.businessName : fullName(person), localKey: null, seen: 'begun' })
      await (isBusiness ? draftBusiness(page, person) : draftIndividual(page, person))
      saw('saved')
      await (intent === 'submit' ? submit() : goTo(page, 'Customers'))
    }
  }

  return { told: (): readonly Told[] => told, work }
}

/** A word that only this round's customers have in their names. */
export function wordOf(seed: number): string {
  return `Round${seed}x`
}

const surnames = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elder', 'Fir'] as const

function personOf(seed: number, index: number) {
  const lastName = surnames[index] ?? `Tree ${index}`
  return {
    businessName: `${wordOf(seed)} ${lastName} Works`,
    firstName: wordOf(seed),
    lastName,
    phone: `+1415555${String(1000 + ((seed * 7 + index) % 9000))}`,
    phoneType: 'Work',
    email: `${lastName}.${seed}@crash.example`.toLowerCase(),
  } as const
}

function fullName({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`
}
