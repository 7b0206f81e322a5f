import { itemAt, itemPath, shiftPath, type ListName } from '@renderer/ui/field-path'
import { fieldAt, fieldValue, formFields } from '@renderer/ui/form-fields'
import { parseJson, type ServerProblem } from '@shared/api/error-body'
import { checkProfile } from '@shared/domain/check-profile'
import { customerProfileSchema, type CustomerProfile } from '@shared/domain/customer-profile'
import {
  joinProblems,
  noProblems,
  onlyHeard,
  ownProblems,
  serverProblems,
  type FormProblems,
} from './form-problems'

/** What decides which problems are in sight: the server's until the field is changed, ours after it was left or at submit. */
export type FormMarks = {
  /** Paths that were changed since the form was opened. */
  readonly touched: ReadonlySet<string>
  /** Paths that were changed and then left: they may speak up. */
  readonly left: ReadonlySet<string>
  readonly isSubmitted: boolean
  /** Paths that were in the form at the last submit: they may speak up, and what was added since may not yet. */
  readonly asked: ReadonlySet<string>
  /** What the server said of the fields as they were sent. */
  readonly refused: readonly ServerProblem[]
}

/** What the server refused, and the body that it refused. */
export type Refused = { readonly problems: readonly ServerProblem[]; readonly body: string }

/**
 * The marks a form opens with: of a refused customer only the reasons whose fields still hold what was sent; of one that was
 * submitted with others and lacked something, what it lacks.
 */
export function openingMarks(
  profile: CustomerProfile,
  refused: Refused | null,
  isSubmitted = false,
): FormMarks {
  const blank: FormMarks = {
    touched: new Set(),
    left: new Set(),
    isSubmitted: false,
    asked: new Set(),
    refused: [],
  }
  const marks = isSubmitted ? submittedMarks(blank, profile) : blank
  if (refused === null) return marks
  const sent = customerProfileSchema.safeParse(parseJson(refused.body))
  const isOpen = ({ path }: ServerProblem) => {
    const field = fieldAt(profile, path)
    if (field === null || !sent.success) return true
    return comparable(fieldValue(sent.data, field)) === comparable(fieldValue(profile, field))
  }
  return { ...marks, refused: refused.problems.filter(isOpen) }
}

/** The marks after a submit: every field that is in the form may speak up. */
export function submittedMarks(marks: FormMarks, profile: CustomerProfile): FormMarks {
  const paths = formFields(profile).map(({ path }) => path)
  return { ...marks, isSubmitted: true, asked: new Set(paths.filter((path) => isInForm(profile, path))) }
}

/** The problems to show. */
export function problemsInSight(profile: CustomerProfile, marks: FormMarks): FormProblems {
  // None may speak up, as in every new form: nothing has to be looked for.
  if (!marks.isSubmitted && marks.left.size === 0 && marks.refused.length === 0) return noProblems
  const own = ownProblems(profile, checkProfile(profile))
  const server = serverProblems(profile, marks.refused)
  const isLeft = (path: string) => marks.left.has(path)
  // A state is judged by its country: what is in it may speak up as soon as the country was left.
  const heard = (path: string) =>
    marks.asked.has(path) || isLeft(path) || (isLeft(countryOf(path)) && !own.missing.has(path))
  return joinProblems(profile, [
    // What the server said of no field stands in the notice of its refusal.
    onlyHeard(server, { field: (path) => !marks.touched.has(path), elsewhere: false }),
    onlyHeard(own, { field: heard, elsewhere: marks.isSubmitted }),
  ])
}

/** The marks after an item was taken out of a list, or put in: what was said of the others goes with them. */
export function shiftMarks(
  marks: FormMarks,
  profile: CustomerProfile,
  { list, ...change }: { list: ListName; index: number; by: 1 | -1 },
): FormMarks {
  const shift = (path: string) => shiftPath(path, list, change) ?? []
  const move = (paths: ReadonlySet<string>) => new Set([...paths].flatMap(shift))
  const refused = marks.refused.flatMap((problem) => {
    const field = fieldAt(profile, problem.path)
    return field === null ? [problem] : [shift(field)].flat().map((path) => ({ ...problem, path }))
  })
  return { ...marks, touched: move(marks.touched), left: move(marks.left), asked: move(marks.asked), refused }
}

/** The marks after an item came back to where it stood: what could be heard of it then can be heard again. */
export function restoreMarks(
  marks: FormMarks,
  then: FormMarks,
  { list, index }: { list: ListName; index: number },
): FormMarks {
  const ofItem = (paths: ReadonlySet<string>) =>
    [...paths].filter((path) => path.startsWith(itemAt(list, index)))
  return {
    ...marks,
    touched: new Set([...marks.touched, ...ofItem(then.touched)]),
    left: new Set([...marks.left, ...ofItem(then.left)]),
    asked: new Set([...marks.asked, ...ofItem(then.asked)]),
  }
}

/** Who receives an address is asked for shipping only. */
function isInForm({ addresses = [] }: CustomerProfile, path: string): boolean {
  const item = itemPath(path)
  if (item?.list !== 'addresses' || !item.rest.startsWith('name.')) return true
  return addresses[item.index]?.type === 'SHIPPING'
}

/** The country by which a state or province is judged; for any other field the field itself. */
function countryOf(path: string): string {
  return path.replace(/stateCode$/, 'countryCode')
}

/** Blanks, case of codes and phone punctuation are not sent as they are typed. */
function comparable(text: string): string {
  return text.toLowerCase().replace(/[\s().-]+/g, '')
}
