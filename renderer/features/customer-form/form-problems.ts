import { fieldProblemWords } from '@renderer/ui/field-words'
import { refusalReason, sentenceOf } from '@renderer/ui/refusal-words'
import type { ServerProblem } from '@shared/api/error-body'
import type { FieldProblem } from '@shared/domain/check-profile'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { fieldAt, formFields, type FieldName } from '@renderer/ui/form-fields'

/** Sentences by field, and those that belong to no field of the form. */
export type FormProblems = {
  readonly byField: ReadonlyMap<FieldName, string>
  readonly elsewhere: readonly string[]
}

/** Our own checks in words. */
export function ownProblems(profile: CustomerProfile, problems: readonly FieldProblem[]): FormProblems {
  const labels = new Map(formFields(profile).map(({ name, label }) => [name, label]))
  return sort(
    profile,
    problems.map((problem) => ({
      path: problem.path,
      words: (name) => fieldProblemWords(problem, labels.get(name ?? 'businessName') ?? 'This field'),
    })),
  )
}

/** The server's reasons in its own words; a path that no field shows is named in the sentence. */
export function serverProblems(profile: CustomerProfile, problems: readonly ServerProblem[]): FormProblems {
  return sort(
    profile,
    problems.map((problem) => ({
      path: problem.path,
      words: (name) => (name === null ? refusalReason(profile, problem) : sentenceOf(problem)),
    })),
  )
}

type Placed = { readonly path: string; readonly words: (name: FieldName | null) => string }

function sort(profile: CustomerProfile, problems: readonly Placed[]): FormProblems {
  const byField = new Map<FieldName, string>()
  const elsewhere: string[] = []
  for (const { path, words } of problems) {
    const name = fieldAt(profile, path)
    if (name === null) elsewhere.push(words(null))
    else byField.set(name, [byField.get(name), words(name)].filter(Boolean).join(' '))
  }
  return { byField, elsewhere }
}
