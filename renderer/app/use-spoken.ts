import { i18n } from '@lingui/core'
import { spoken } from '@renderer/words/speak'
import type { Spoken } from '@shared/domain/language'
import { useSyncExternalStore } from 'react'

/** The language of the window; a component that asks is rendered anew when it changes. */
export function useSpoken(): Spoken {
  return useSyncExternalStore(follow, spoken)
}

function follow(listener: () => void): () => void {
  return i18n.on('change', listener)
}
