import { t } from '@lingui/core/macro'
import { FieldHint } from './field-hint'
import { suggestEmail } from './suggest-email'

type HintProps = { readonly email: string; readonly onUse: (email: string) => void }

/** Offers the address with a common domain that was probably meant; never in the way of what was typed. */
export function EmailHint({ email, onUse }: HintProps) {
  const suggestion = suggestEmail(email)
  if (suggestion === null) return null
  return <FieldHint words={t`Use ${suggestion}`} onUse={() => onUse(suggestion)} />
}
