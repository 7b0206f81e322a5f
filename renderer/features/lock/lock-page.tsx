import { t } from '@lingui/core/macro'
import { useServices } from '@renderer/app/services'
import { holdsUnsaved } from '@renderer/app/lock'
import { Notice } from '@renderer/ui/notice'
import type { LockStatus } from '@shared/domain/lock'
import { useState } from 'react'
import { LockFrame } from './lock-frame'
import { RecoverForm } from './recover-form'
import { UnlockForm } from './unlock-form'

/** All there is to see while Outpost is locked: nothing of any person. */
export function LockPage({ status }: { status: LockStatus }) {
  const services = useServices()
  const [isRecovering, setIsRecovering] = useState(false)
  const isHolding = holdsUnsaved(services)
  if (isRecovering) {
    return (
      <LockFrame
        title={t`Use the recovery key`}
        lead={t`It opens Outpost once you have set a new passphrase. Nothing is deleted.`}
      >
        <RecoverForm onCancel={() => setIsRecovering(false)} />
      </LockFrame>
    )
  }
  return (
    <LockFrame
      title={t`Outpost is locked`}
      {...(status.state === 'sending' && { lead: t`The outbox goes on sending in the meantime.` })}
    >
      {isHolding && (
        <Notice tone="warn" title={t`Not everything could be saved`}>
          {t`What was typed last is kept in memory until you unlock. Do not close Outpost before.`}
        </Notice>
      )}
      <UnlockForm status={status} onRecover={() => setIsRecovering(true)} />
    </LockFrame>
  )
}
