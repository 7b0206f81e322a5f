import type { ListName } from '@renderer/ui/field-path'
import { withField } from '@renderer/ui/form-fields'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SaveState } from './autosave'
import {
  openingMarks,
  problemsInSight,
  restoreMarks,
  shiftMarks,
  submittedMarks,
  type FormMarks,
  type Refused,
} from './form-marks'
import type { FormProblems } from './form-problems'
import { applyChanges, type FieldChange } from './paste/place-block'
import { sharedPlaces } from './profile-addresses'
import { insertItem, itemOf, removeItem, type RemovedItem } from './profile-items'

/** The folded parts of the form. */
export type SectionName = 'person' | 'contacts' | 'addresses' | 'more'

export type FormState = {
  readonly profile: CustomerProfile
  readonly save: SaveState
  readonly marks: FormMarks
  readonly problems: FormProblems
  readonly open: ReadonlySet<SectionName>
  /** Places that the physical address had in common with another since the form was opened. */
  readonly common: ReadonlySet<string>
}

/** An item that was taken out of its list, and what was marked in the form until then. */
export type Removal = { readonly item: RemovedItem; readonly marks: FormMarks }

/** The text on the screen, and what there is to say about it. Fields follow only what is theirs, so a key press is cheap. */
export type DraftForm = {
  readonly store: StoreApi<FormState>
  /** The agent changed one field: what the server said of its old value no longer holds. */
  change(path: string, value: string): void
  /** The agent had several fields filled in at once: what holds for one that was changed holds for each. */
  fill(changes: readonly FieldChange[]): void
  /** Several fields at once, by a command. */
  update(change: (profile: CustomerProfile) => CustomerProfile): void
  /** The agent left this field: it may speak up now if it was changed. */
  leave(path: string): void
  /** The agent wants to submit: every field that is there may speak up. */
  showAll(): void
  /** Takes an item out of its list; it can be put back with `insert`. */
  remove(list: ListName, index: number): Removal | null
  insert(removal: Removal): void
  toggle(section: SectionName, isOpen: boolean): void
  noteSave(save: SaveState): void
}

type Start = {
  readonly profile: CustomerProfile
  readonly save: SaveState
  readonly refused: Refused | null
  /** A submit of several found it incomplete. */
  readonly isSubmitted: boolean
  readonly open: readonly SectionName[]
  readonly onChange: (profile: CustomerProfile) => void
}

/** The state of one open form. */
export function createDraftForm({ profile, save, refused, isSubmitted, open, onChange }: Start): DraftForm {
  const marks = openingMarks(profile, refused, isSubmitted)
  const store = createStore<FormState>(() => ({
    profile,
    save,
    marks,
    problems: problemsInSight(profile, marks),
    open: new Set(open),
    common: new Set(sharedPlaces(profile)),
  }))
  const put = (next: { profile?: CustomerProfile; marks?: FormMarks }) => {
    const { profile: before, marks: marksBefore, common } = store.getState()
    const whole = { profile: next.profile ?? before, marks: next.marks ?? marksBefore }
    const problems = problemsInSight(whole.profile, whole.marks)
    store.setState({ ...whole, problems, common: withAll(common, sharedPlaces(whole.profile)) })
    if (whole.profile !== before) onChange(whole.profile)
  }
  const now = () => store.getState()
  return {
    store,
    change: (path, value) =>
      put({ profile: withField(now().profile, path, value), marks: touched(now().marks, path) }),
    fill: (changes) => put(filled(now(), changes)),
    update: (change) => put({ profile: change(now().profile) }),
    leave(path) {
      const { marks: before } = now()
      if (!before.touched.has(path) || before.left.has(path)) return
      put({ marks: { ...before, left: new Set(before.left).add(path) } })
    },
    showAll: () => put({ marks: submittedMarks(now().marks, now().profile) }),
    remove(list, index) {
      const { profile: before, marks: marksBefore } = now()
      const item = itemOf(before, list, index)
      if (item === null) return null
      put({
        profile: removeItem(before, list, index),
        marks: shiftMarks(marksBefore, before, { list, index, by: -1 }),
      })
      return { item, marks: marksBefore }
    },
    insert({ item, marks: marksThen }) {
      const { profile: before, marks: marksBefore } = now()
      const { list, index } = item
      const shifted = shiftMarks(marksBefore, before, { list, index, by: 1 })
      put({ profile: insertItem(before, item), marks: restoreMarks(shifted, marksThen, { list, index }) })
    },
    toggle(section, isOpen) {
      const next = new Set(now().open)
      if (isOpen) next.add(section)
      else next.delete(section)
      store.setState({ open: next })
    },
    noteSave(next) {
      if (next.state !== now().save.state || next.state === 'failed') store.setState({ save: next })
    },
  }
}

function filled({ profile, marks }: FormState, changes: readonly FieldChange[]) {
  return {
    profile: applyChanges(profile, changes),
    marks: changes.reduce((before, { path }) => touched(before, path), marks),
  }
}

function touched(marks: FormMarks, path: string): FormMarks {
  return marks.touched.has(path) ? marks : { ...marks, touched: new Set(marks.touched).add(path) }
}

function withAll(common: ReadonlySet<string>, places: readonly string[]): ReadonlySet<string> {
  return places.every((place) => common.has(place)) ? common : new Set([...common, ...places])
}
