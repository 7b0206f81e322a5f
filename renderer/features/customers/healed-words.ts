import type { Healed } from '@renderer/data/workspace-session'
import { causeWords } from '@renderer/ui/error-words'

/** What the check at start had to mend, in sentences; empty when all was well. */
export function healedWords({ restored, damagedLines, problem }: Healed): string {
  return [
    restored > 0 &&
      `${count(restored, 'unsent customer was', 'unsent customers were')} restored from the safety copy.`,
    damagedLines > 0 &&
      `${count(damagedLines, 'line', 'lines')} of the safety copy could not be read. Look through your newest drafts.`,
    problem !== null &&
      `The safety copy could not be compared with your drafts: ${causeWords(problem.code)} Restart Outpost to try again.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ')
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`
}
