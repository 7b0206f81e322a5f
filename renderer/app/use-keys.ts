import { useEffect, useEffectEvent, useRef } from 'react'

/**
 * Calls what belongs to a key, or to two keys that are pressed one after the other ("n b"). Keys that are typed into a field
 * are left alone, and so are those pressed in an open dialog or menu.
 */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  const before = useRef('')
  const press = useEffectEvent((event: KeyboardEvent) => {
    const first = before.current
    before.current = ''
    if (isModified(event) || event.isComposing || isTyping(event.target)) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const isFree = !isSomethingOpen()
    // What the first key opened does not keep the second one to itself.
    const run = keys[`${first} ${key}`] ?? (isFree ? keys[key] : undefined)
    if (isFree) before.current = key
    if (run === undefined) return
    event.preventDefault()
    event.stopPropagation()
    run()
  })
  const forget = useEffectEvent(() => void (before.current = ''))
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => press(event)
    const onPointer = () => forget()
    // First of all, so that what is open is not closed by the same key before it is looked for.
    window.addEventListener('keydown', onKey, { capture: true })
    window.addEventListener('pointerdown', onPointer, { capture: true })
    return () => {
      window.removeEventListener('keydown', onKey, { capture: true })
      window.removeEventListener('pointerdown', onPointer, { capture: true })
    }
  }, [])
}

/** Shift is none: on some keyboards it takes Shift to write a slash. */
function isModified({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey || altKey
}

const notTyped = new Set(['checkbox', 'radio', 'button', 'submit'])

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !notTyped.has(target.type)
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  )
}

/** A dialog or a menu. */
function isSomethingOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="menu"], [aria-modal="true"]') !== null
}
