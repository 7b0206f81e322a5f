import { t } from '@lingui/core/macro'
import { useEffect, useState } from 'react'
import { FieldHint } from './field-hint'
import { useFillIn } from './use-fill-in'
import { regionOf, suggestPhone, type PhoneSuggestion } from './suggest-phone'

type HintProps = {
  /** Where the person is in the profile, with a trailing dot; empty for an individual. */
  readonly at: string
  readonly number: string
  readonly onUse: (e164: string) => void
}

/** Offers the international form of what was typed; never in the way of what the API accepts. */
export function PhoneHint({ at, number, onUse }: HintProps) {
  const fillIn = useFillIn()
  const [answer, setAnswer] = useState<{ number: string; suggestion: PhoneSuggestion | null } | null>(null)
  useEffect(() => {
    let isCurrent = true
    if (number.length >= 6) {
      void suggestPhone(number, regionOf(navigator.language)).then((suggestion) => {
        if (isCurrent) setAnswer({ number, suggestion })
      })
    }
    return () => {
      isCurrent = false
    }
  }, [number])

  const suggestion = answer?.number === number ? answer.suggestion : null
  if (suggestion === null) return t`With country code if you can, such as +1 415 555 0132`
  const { e164, extension, shown } = suggestion
  // The extension has a field of its own, which may be folded away: it is said that it was filled in.
  const use = () =>
    extension === ''
      ? onUse(e164)
      : fillIn([
          { path: `${at}primaryPhoneNumber.number`, value: e164 },
          { path: `${at}primaryPhoneNumber.extension`, value: extension },
        ])
  return <FieldHint words={t`Use ${{ suggestion: shown }}`} onUse={use} />
}
