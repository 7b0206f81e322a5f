import type { SyntheticEvent } from 'react'

/** Goes to a field that its form is not sent with, in place of the browser's own bubble; unfolds the part it is in. */
export function showRefused(event: SyntheticEvent<HTMLElement>): void {
  event.preventDefault()
  const { currentTarget } = event
  currentTarget.closest('details')?.setAttribute('open', '')
  currentTarget.focus()
}
