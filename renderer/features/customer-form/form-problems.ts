import { t } from '@lingui/core/macro'
import { fieldProblemWords } from '@renderer/ui/field-words'
import { fieldAt, formFields } from '@renderer/ui/form-fields'
import { refusalReason, sentenceOf } from '@renderer/ui/refusal-words'
import type { ServerProblem } from '@shared/api/error-body'
import type { FieldProblem } from '@shared/domain/field-problem'
import type { CustomerProfile } from '@shared/domain/customer-profile'

/** Sentences by the path of their field, in the order of the form, and those that belong to no field of it. */
export type FormProblems = {
  readonly byField: ReadonlyMap<string, string>
  /** Of those fields the ones that are just empty. */
  readonly missing: ReadonlySet<string>
  readonly elsewhere: readonly string[]
}

export const noProblems: FormProblems = { byField: new Map(), missing: new Set(), elsewhere: [] }

/** Our own checks in words. */
export function ownProblems(profile: CustomerProfile, problems: readonly FieldProblem[]): FormProblems {
  const labels = new Map(formFields(profile).map(({ path, label }) => [path, label]))
  return sort(
    profile,
    problems.map((problem) => ({
      path: problem.path,
      isMissing: problem.code === 'required',
      words: (field) => fieldProblemWords(problem, labels.get(field ?? '') ?? t`This field`),
    })),
  )
}

/** The server's reasons in its own words; a path that no field shows is named in the sentence. */
export function serverProblems(profile: CustomerProfile, problems: readonly ServerProblem[]): FormProblems {
  return sort(
    profile,
    problems.map((problem) => ({
      path: problem.path,
      isMissing: false,
      words: (field) => (field === null ? refusalReason(profile, problem) : sentenceOf(problem)),
    })),
  )
}

/** What of it may be heard; of no field only where that is asked for. */
export function onlyHeard(
  { byField, missing, elsewhere }: FormProblems,
  heard: { readonly field: (path: string) => boolean; readonly elsewhere: boolean },
): FormProblems {
  return {
    byField: new Map([...byField].filter(([path]) => heard.field(path))),
    missing: new Set([...missing].filter(heard.field)),
    elsewhere: heard.elsewhere ? elsewhere : [],
  }
}

/** Both together; where both speak of a field, ours is what holds now. */
export function joinProblems(profile: CustomerProfile, all: readonly FormProblems[]): FormProblems {
  const found = new Map(all.flatMap(({ byField }) => [...byField]))
  return {
    byField: inFormOrder(profile, found),
    missing: new Set(all.flatMap(({ missing }) => [...missing])),
    elsewhere: all.flatMap(({ elsewhere }) => elsewhere),
  }
}

type Placed = {
  readonly path: string
  readonly isMissing: boolean
  readonly words: (field: string | null) => string
}

function sort(profile: CustomerProfile, problems: readonly Placed[]): FormProblems {
  const byField = new Map<string, string>()
  const missing = new Set<string>()
  const elsewhere: string[] = []
  for (const { path, isMissing, words } of problems) {
    const field = fieldAt(profile, path)
    if (field === null) {
      elsewhere.push(words(null))
      continue
    }
    byField.set(field, [byField.get(field), words(field)].filter(Boolean).join(' '))
    if (isMissing) missing.add(field)
  }
  return { byField: inFormOrder(profile, byField), missing, elsewhere }
}

function inFormOrder(profile: CustomerProfile, byField: ReadonlyMap<string, string>): Map<string, string> {
  const words = formFields(profile).map(({ path }): [string, string] => [path, byField.get(path) ?? ''])
  return new Map(words.filter(([, sentence]) => sentence !== ''))
}
