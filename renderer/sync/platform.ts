import type { Clock } from '@shared/clock'
import type { RandomBytes } from '@shared/seal'
import type { DatabaseOptions } from '@renderer/data/database'
import type { StartSearch } from '@renderer/data/search/search-messages'
import { browserClock, newLocalKey, randomBytes } from './clock'
import type { SetTimer } from './sync-driver'

/** What a session needs of the window it runs in. */
export type Platform = {
  readonly clock: Clock
  readonly randomBytes: RandomBytes
  /** In [0, 1); spreads retries, protects nothing. */
  readonly random: () => number
  readonly newKey: () => string
  readonly setTimer: SetTimer
  readonly locks: Pick<LockManager, 'request'>
  /** Tells when something may have changed outside; answers how to stop. */
  readonly onSign: (listener: (options: { hurry: boolean }) => void) => () => void
  /** Tells that the window is about to go; answers how to stop. */
  readonly onLeaving: (listener: () => void) => () => void
  /** Told of failures that hinder the engine and of bugs; nothing is lost by them. */
  readonly onFailure: (cause: unknown) => void
  readonly database?: DatabaseOptions
  /** A worker, unless there is none to be had. */
  readonly startSearch?: StartSearch
}

/** The real window. Made when it is asked for, so that importing this file needs no window. */
export function browserPlatform(): Platform {
  return {
    clock: browserClock,
    randomBytes,
    random: () => Math.random(),
    newKey: newLocalKey,
    setTimer(callback, afterMs) {
      const timer = setTimeout(callback, afterMs)
      return () => clearTimeout(timer)
    },
    locks: navigator.locks,
    onSign: (listener) => listenToWindow(window, document, listener),
    // Called through an arrow: the bare function refuses any `this` but the window.
    onLeaving(listener) {
      window.addEventListener('pagehide', listener)
      return () => window.removeEventListener('pagehide', listener)
    },
    onFailure: (cause) => reportError(cause),
  }
}

/** Follows the network coming back (in a hurry: there was a reason to wait, and it is gone) and the agent coming back. */
export function listenToWindow(
  view: EventTarget,
  page: EventTarget & { readonly visibilityState: DocumentVisibilityState },
  listener: (options: { hurry: boolean }) => void,
): () => void {
  const stopping = new AbortController()
  const { signal } = stopping
  view.addEventListener('online', () => listener({ hurry: true }), { signal })
  view.addEventListener('focus', () => listener({ hurry: false }), { signal })
  page.addEventListener(
    'visibilitychange',
    () => {
      if (page.visibilityState === 'visible') listener({ hurry: false })
    },
    { signal },
  )
  return () => stopping.abort()
}
