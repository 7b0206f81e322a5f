import { t } from '@lingui/core/macro'
import { copyText } from './copy-text'
import { notifyFailed } from './notify'

/** Copies a text, and says what to do where the computer does not allow that; answers whether it was copied. */
export function copyOrTell(text: string): boolean {
  const isCopied = copyText(text)
  if (!isCopied)
    notifyFailed(t`This computer did not let Outpost copy it. Select the text and copy it by hand.`)
  return isCopied
}
