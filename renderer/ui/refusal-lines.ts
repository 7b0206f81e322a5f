import { t } from '@lingui/core/macro'
import type { SaidRefusal } from '@shared/api/refusal'
import type { CustomerProfile } from '@shared/domain/customer-profile'
import { refusalReason } from './refusal-words'

/** What the server said when it refused, line by line, its fields by their names. */
export function refusalLines(
  profile: CustomerProfile | null,
  { message, problems, traceId }: SaidRefusal,
): string[] {
  return [
    ...(message === '' ? [] : [t`The server said: “${{ message }}”`]),
    ...problems.map((problem) => refusalReason(profile, problem)),
    ...(traceId === '' ? [] : [t`Trace ID ${{ traceId }}`]),
  ]
}
