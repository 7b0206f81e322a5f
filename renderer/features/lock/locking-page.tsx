import { LockFrame } from './lock-frame'

/** For the moment between the wish to lock and the lock screen. */
export function LockingPage() {
  return <LockFrame title="Locking Outpost" lead="What was typed is being saved." />
}
