import { suggestEmail } from './suggest-email'
import classes from './customer-form-page.module.css'

type HintProps = { readonly email: string; readonly onUse: (email: string) => void }

/** Offers the address with a common domain that was probably meant; never in the way of what was typed. */
export function EmailHint({ email, onUse }: HintProps) {
  const suggestion = suggestEmail(email)
  if (suggestion === null) return null
  return (
    <button type="button" className={classes['hint']} onClick={() => onUse(suggestion)}>
      Use {suggestion}
    </button>
  )
}
