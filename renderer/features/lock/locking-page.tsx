import { t } from '@lingui/core/macro'
import { LockFrame } from './lock-frame'

/** For the moment between the wish to lock and the lock screen. */
export function LockingPage() {
  return <LockFrame title={t`Locking Outpost`} lead={t`What was typed is being saved.`} />
}
