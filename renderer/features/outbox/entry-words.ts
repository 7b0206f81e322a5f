import type { SoundCustomer } from '@renderer/data/workspace-session'
import { errorWords } from '@renderer/ui/error-words'
import { stateWords } from '@renderer/ui/state-words'
import { displayName } from '@shared/domain/customer-profile'

/** Who an entry is about. */
export function entryName({ content }: SoundCustomer): string {
  const name = content.profile === null ? '' : displayName(content.profile)
  return name === '' ? 'No name' : name
}

/** How often it was tried. */
export function triesWords(attempts: number): string {
  if (attempts === 0) return 'Not tried yet'
  return attempts === 1 ? '1 try' : `${attempts} tries`
}

/** Why it is not settled yet: what the server said, else what happened last, else what its state means. */
export function verdictWords({ state, entry }: SoundCustomer): string {
  const refusal = entry?.refusal ?? null
  if (state === 'refused' && refusal !== null) {
    const reasons = refusal.problems.map(({ message }) => message).filter((message) => message !== '')
    return [refusal.message, ...reasons].filter((words) => words !== '').join(' — ')
  }
  const code = entry?.lastCode ?? null
  if (code !== null && (state === 'queued' || state === 'unclear')) return errorWords[code]
  return stateWords[state].sentence
}
