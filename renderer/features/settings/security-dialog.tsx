import { t } from '@lingui/core/macro'
import { refreshLock } from '@renderer/app/lock'
import { useServices } from '@renderer/app/services'
import { Dialog } from '@renderer/ui/dialog'
import { notifyDone } from '@renderer/ui/notify'
import { RecoverySheet } from '@renderer/ui/recovery-sheet'
import { useState } from 'react'
import { SecurityForm } from './security-form'
import { securityTasks, type SecurityTask } from './security-tasks'

export type { SecurityTask } from './security-tasks'

type DialogProps = { readonly task: SecurityTask | null; readonly onClose: () => void }

/** Asks for what a change of the passphrase needs, and shows the recovery key where one came of it. */
export function SecurityDialog({ task, onClose }: DialogProps) {
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  const services = useServices()
  const close = () => {
    setRecoveryKey(null)
    onClose()
  }
  const done = (made: string | null) => {
    void refreshLock(services)
    if (made !== null) {
      setRecoveryKey(made)
      return
    }
    if (task !== null) notifyDone(securityTasks[task].done)
    close()
  }
  const title = recoveryKey !== null ? t`Keep the recovery key` : securityTasks[task ?? 'set'].title
  return (
    <Dialog
      isOpen={task !== null}
      onClose={close}
      title={title}
      // The key is shown once: a slip of the mouse must not take it away.
      closeOnClickOutside={recoveryKey === null}
      closeOnEscape={recoveryKey === null}
      withCloseButton={recoveryKey === null}
      size={480}
    >
      {task !== null && recoveryKey === null && <SecurityForm task={task} onDone={done} onCancel={close} />}
      {recoveryKey !== null && <RecoverySheet recoveryKey={recoveryKey} onDone={close} />}
    </Dialog>
  )
}
