import { t } from '@lingui/core/macro'
import type { SaidRefusal } from '@shared/api/refusal'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { formerReason } from './refusal-words'

/** What the server once said when it refused, line by line, its fields by their names. */
export function refusalLines(
  profile: CustomerProfile | null,
  { message, problems, traceId }: SaidRefusal,
): string[] {
  return [
    ...(message === '' ? [] : [t`The server said: “${{ message }}”`]),
    ...problems.map((problem) => formerReason(profile, problem)),
    ...(traceId === '' ? [] : [t`Trace ID ${{ traceId }}`]),
  ]
}
