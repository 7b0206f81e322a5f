import { shortcuts } from '@renderer/app/palette/shortcuts'
import { Keys } from '@renderer/ui/keys'
import type { KeyboardEvent } from 'react'
import classes from './customer-form-page.module.css'

type HintProps = { readonly words: string; readonly onUse: () => void }

/** Offers a better text for the field above it. It is no stop of the Tab key: the way through the form stays the same. */
export function FieldHint({ words, onUse }: HintProps) {
  return (
    <button type="button" tabIndex={-1} data-field-hint className={classes['hint']} onClick={onUse}>
      {words} <Keys keys={shortcuts.suggestion} />
    </button>
  )
}

/** Takes the offer of the field that has the cursor, by the keys that the offer names. */
export function takeHint(event: KeyboardEvent<HTMLInputElement>): void {
  if (!event.altKey || event.key !== 'Enter') return
  const ids = event.currentTarget.getAttribute('aria-describedby')?.split(' ') ?? []
  for (const id of ids) {
    const hint = document.getElementById(id)?.querySelector<HTMLElement>('[data-field-hint]')
    if (hint === null || hint === undefined) continue
    event.preventDefault()
    hint.click()
    return
  }
}
