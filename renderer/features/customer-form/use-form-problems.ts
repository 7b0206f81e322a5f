import { checkProfile } from '@shared/domain/check-profile'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { useMemo, useState } from 'react'
import type { FieldName } from '@renderer/ui/form-fields'
import { ownProblems, serverProblems, type FormProblems } from './form-problems'
import type { Refusal } from './refusal-notice'

type ShownProblems = FormProblems & {
  /** The agent left this field: it may speak up now if it was changed. */
  leave(name: FieldName): void
  /** The agent changed this field: what the server said of its old value no longer holds. */
  touch(name: FieldName): void
  /** The agent wants to submit: every field may speak up. */
  showAll(): void
  readonly isSubmitted: boolean
}

/** Which problems are in sight: the server's until the field is changed, ours after the field was left or at submit. */
export function useFormProblems(profile: CustomerProfile, refusal: Refusal | null): ShownProblems {
  const [left, setLeft] = useState<ReadonlySet<FieldName>>(new Set())
  const [touched, setTouched] = useState<ReadonlySet<FieldName>>(new Set())
  const [isSubmitted, setIsSubmitted] = useState(false)
  const own = useMemo(() => ownProblems(profile, checkProfile(profile)), [profile])
  const server = useMemo(() => serverProblems(profile, refusal?.problems ?? []), [profile, refusal])

  const serverShown = [...server.byField].filter(([name]) => !touched.has(name))
  const ownShown = [...own.byField].filter(([name]) => isSubmitted || left.has(name))
  return {
    byField: new Map([...serverShown, ...ownShown]),
    elsewhere: isSubmitted ? [...server.elsewhere, ...own.elsewhere] : server.elsewhere,
    isSubmitted,
    leave: (name) => {
      if (touched.has(name)) setLeft((names) => new Set(names).add(name))
    },
    touch: (name) => setTouched((names) => new Set(names).add(name)),
    showAll: () => setIsSubmitted(true),
  }
}
