import { useEffect } from 'react'

/** Calls `lock` on Ctrl+L, or ⌘L where keys are called so. */
export function useLockShortcut(lock: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isAsked = event.key.toLowerCase() === 'l' && (event.ctrlKey || event.metaKey)
      if (!isAsked || event.altKey || event.shiftKey) return
      event.preventDefault()
      lock()
    }
    // Before any field or dialog can keep it to itself.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [lock])
}
