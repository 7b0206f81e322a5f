import type { DesktopApi } from '@shared/ipc/contract'
import type { Sessions } from './sessions'

/** Before the window closes: every outbox starts no more attempts and stores what comes back, and main is told. */
export function watchLeaving(desktop: Pick<DesktopApi, 'on' | 'leaving'>, sessions: Sessions): () => void {
  return desktop.on('leaving', () => void leave(desktop, sessions))
}

async function leave(desktop: Pick<DesktopApi, 'leaving'>, { store }: Sessions): Promise<void> {
  const open = Object.values(store.getState()).flatMap((slot) =>
    slot.state === 'open' ? [slot.session] : [],
  )
  // One that cannot stop is no reason to stay: what it leaves is looked up at the next start.
  await Promise.allSettled(open.map((session) => session.sync.stop()))
  await desktop.leaving.ready()
}
