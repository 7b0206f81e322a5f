import { msg } from '@lingui/core/macro'
import { liveWords } from './live-words'

/** Light, dark, or as the system is. */
export const colourSchemes = (
  [
    { value: 'light', label: msg`Light` },
    { value: 'dark', label: msg`Dark` },
    { value: 'auto', label: msg`System` },
  ] as const
).map((one) => liveWords(one))
