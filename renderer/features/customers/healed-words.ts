import { plural, t } from '@lingui/core/macro'
import type { Healed } from '@renderer/data/workspace-session'
import { causeWords } from '@renderer/ui/error-words'

/** What the check at start had to mend, in sentences; empty when all was well. */
export function healedWords({ restored, damagedLines, problem }: Healed): string {
  return [
    restored > 0 &&
      plural(restored, {
        one: '# unsent customer was restored from the safety copy.',
        other: '# unsent customers were restored from the safety copy.',
      }),
    damagedLines > 0 &&
      plural(damagedLines, {
        one: '# line of the safety copy could not be read. Look through your newest drafts.',
        other: '# lines of the safety copy could not be read. Look through your newest drafts.',
      }),
    problem !== null && notComparedWords(causeWords(problem.code)),
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
}

function notComparedWords(cause: string): string {
  return t`The safety copy could not be compared with your drafts: ${cause} Restart Outpost to try again.`
}
