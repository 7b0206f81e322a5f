import { t } from '@lingui/core/macro'
import { useEffect, useState } from 'react'
import { FieldHint } from './field-hint'
import { regionOf, suggestPhone, type PhoneSuggestion } from './suggest-phone'

type HintProps = { readonly number: string; readonly onUse: (e164: string) => void }

/** Offers the international form of what was typed; never in the way of what the API accepts. */
export function PhoneHint({ number, onUse }: HintProps) {
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
  return <FieldHint words={t`Use ${{ suggestion: suggestion.shown }}`} onUse={() => onUse(suggestion.e164)} />
}
