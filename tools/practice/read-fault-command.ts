import {
  noFaults,
  practiceFaultKinds,
  practiceFaultsSchema,
  type PracticeFaults,
} from '@shared/practice/faults'

/** What a line typed at the practice API asks for. */
export type FaultCommand =
  { kind: 'help' } | { kind: 'set'; faults: PracticeFaults } | { kind: 'unknown'; known: readonly string[] }

const IGNORES_EXTERNAL_ID = 'ignores-external-id'
const LIST_DELAY = 'list-delay'
const known = [...practiceFaultKinds, `${IGNORES_EXTERNAL_ID} on|off`, `${LIST_DELAY} <ms>`]

/** Reads `<fault> [times]`, `ignores-external-id on|off` or `list-delay <ms>`; `none` switches everything off. */
export function readFaultCommand(line: string, present: PracticeFaults): FaultCommand {
  const [word = '', argument] = line.trim().split(/\s+/)
  if (word === '' || word === 'help') return { kind: 'help' }
  const parsed = practiceFaultsSchema.safeParse(toFaults(word, argument, present))
  return parsed.success ? { kind: 'set', faults: parsed.data } : { kind: 'unknown', known }
}

function toFaults(word: string, argument: string | undefined, present: PracticeFaults): unknown {
  if (word === 'none') return noFaults
  if (word === IGNORES_EXTERNAL_ID) return { ...present, ignoresExternalId: argument !== 'off' }
  if (word === LIST_DELAY) return { ...present, listDelayMs: Number(argument) }
  const { ignoresExternalId, listDelayMs } = present
  return {
    kind: word,
    times: argument === undefined ? null : Number(argument),
    ignoresExternalId,
    listDelayMs,
  }
}
