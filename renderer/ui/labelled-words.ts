import { t } from '@lingui/core/macro'

/** Words with what they belong to before them: "Email: this address does not receive mail". */
export function labelledWords(label: string, words: string): string {
  return t`${label}: ${words}`
}
