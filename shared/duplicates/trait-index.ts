import { compareTraits, type Likeness, type Traits } from './likeness'
import { keyOfWords } from './name-likeness'
import { createNameSketches } from './name-sketches'
import { phoneEnd } from './same-phone'

/** Many customers by what they are known by, to find in a few ms those that are like one. */
export type TraitIndex = {
  /** Adds the next customer; they are numbered from 0. */
  add(traits: Traits): void
  /**
   * The numbers of those that have something in common with these traits, and what; looked for everywhere, or only among
   * those that share e-mail address, phone number or external ID, or those with the same or a similar name,
   * also as a contact.
   */
  find(wanted: Traits, by?: 'reach' | 'name'): Map<number, Likeness[]>
}

// Nearly all have theirs for themselves: a list each would be 300,000 lists of one.
type Places = Map<string, number | number[]>

// The pairs of letters of all names take much room and are needed of few: they are made again from the words.
type Stored = Omit<Traits, 'name'> & { readonly words: string | null }

export function createTraitIndex(): TraitIndex {
  const all: Stored[] = []
  const names = createNameSketches()
  const emails: Places = new Map()
  const phoneEnds: Places = new Map()
  const externalIds: Places = new Map()
  const people: Places = new Map()
  const contacts: Places = new Map()
  return {
    add({ name, ...traits }) {
      const number = all.push({ ...traits, words: name?.words ?? null }) - 1
      names.add(name)
      for (const email of traits.emails) put(emails, email, number)
      for (const phone of traits.phones) put(phoneEnds, phoneEnd(phone), number)
      for (const id of traits.externalIds) put(externalIds, id, number)
      for (const words of traits.contacts ?? []) put(contacts, words, number)
      if (traits.contacts === null && name !== null) put(people, name.words, number)
    },
    find(wanted, by) {
      const byReach = () => [
        ...wanted.emails.flatMap((email) => emails.get(email) ?? none),
        ...wanted.phones.flatMap((phone) => phoneEnds.get(phoneEnd(phone)) ?? none),
        ...wanted.externalIds.flatMap((id) => externalIds.get(id) ?? none),
      ]
      const byName = () => [
        ...(wanted.name === null ? none : names.near(wanted.name)),
        ...(wanted.contacts?.flatMap((words) => people.get(words) ?? none) ?? none),
        ...(wanted.contacts === null && wanted.name !== null
          ? [contacts.get(wanted.name.words) ?? none].flat()
          : none),
      ]
      const maybe = new Set<number>([
        ...(by === 'name' ? none : byReach()),
        ...(by === 'reach' ? none : byName()),
      ])
      const found = new Map<number, Likeness[]>()
      for (const number of maybe) {
        const stored = all[number]
        const reasons = stored === undefined ? [] : compareTraits(wanted, toTraits(stored))
        if (reasons.length > 0) found.set(number, reasons)
      }
      return found
    },
  }
}

const none: readonly number[] = []

function toTraits({ words, ...traits }: Stored): Traits {
  return { ...traits, name: words === null ? null : keyOfWords(words) }
}

function put(places: Places, key: string, number: number) {
  const known = places.get(key)
  if (known === undefined) places.set(key, number)
  else if (typeof known === 'number') places.set(key, [known, number])
  else known.push(number)
}
