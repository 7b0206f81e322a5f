import type { Asked, UiStore } from '@renderer/state/ui-store'
import { useEffect, useEffectEvent } from 'react'
import { useServices } from './services'

/** Does what is asked for elsewhere in the window, at once; what was asked before this was shown is done when it is. */
export function useAsked(kind: Asked['kind'], take: () => void): void {
  const { uiStore } = useServices()
  const look = useEffectEvent(() => {
    if (uiStore.getState().asked?.kind !== kind) return
    uiStore.getState().ask(null)
    take()
  })
  useEffect(() => {
    look()
    return uiStore.subscribe(() => look())
  }, [uiStore])
}

/** Asks for something to be shown; answers whether it is, by what is on the screen now. */
export function askAtOnce(uiStore: UiStore, asked: Asked): boolean {
  uiStore.getState().ask(asked)
  return uiStore.getState().asked !== asked
}
