/**
 * Copies the text that an element shows, and says whether it was copied. Through the selection, because Outpost denies
 * its own page every permission, that to write to the clipboard included.
 */
export function copyShown(element: HTMLElement): boolean {
  const selection = window.getSelection()
  if (selection === null) return false
  selection.selectAllChildren(element)
  const isCopied = copySelection()
  selection.removeAllRanges()
  return isCopied
}

/** A system that denies the clipboard says so, or has it throw. */
function copySelection(): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way that asks for no permission
    return document.execCommand('copy')
  } catch {
    return false
  }
}

/** Copies any text, and says whether it was copied. */
export function copyText(text: string): boolean {
  const holder = document.createElement('pre')
  holder.textContent = text
  // Selected text must be laid out; it is there for one step only, where nobody sees it.
  Object.assign(holder.style, { position: 'fixed', insetInlineStart: '-200vw' })
  document.body.append(holder)
  const isCopied = copyShown(holder)
  holder.remove()
  return isCopied
}
