import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { refreshLock } from '@renderer/app/lock'
import { useServices } from '@renderer/app/services'
import { wordsFor } from '@renderer/ui/error-words'
import { Notice } from '@renderer/ui/notice'
import {
  checkPassphrase,
  noPassphrase,
  PassphraseFields,
  type PassphraseProblems,
} from '@renderer/ui/passphrase-fields'
import { RecoverySheet } from '@renderer/ui/recovery-sheet'
import { useState, type SubmitEvent } from 'react'
import { LockFrame } from './lock-frame'
import classes from './lock-page.module.css'

/** Where the system keeps no secrets, a passphrase comes before anything is stored. */
export function FirstPassphrasePage() {
  const services = useServices()
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null)
  if (recoveryKey !== null) {
    return (
      <LockFrame title={t`Keep the recovery key`}>
        <RecoverySheet recoveryKey={recoveryKey} onDone={() => void refreshLock(services)} />
      </LockFrame>
    )
  }
  return (
    <LockFrame
      title={t`Choose a passphrase`}
      lead={t`This computer has no protected place for secrets, so Outpost encrypts everything with a passphrase of yours. It asks for it at every start.`}
    >
      <FirstPassphraseForm onSet={setRecoveryKey} />
    </LockFrame>
  )
}

function FirstPassphraseForm({ onSet }: { onSet: (recoveryKey: string) => void }) {
  const { desktop } = useServices()
  const [next, setNext] = useState(noPassphrase)
  const [problems, setProblems] = useState<PassphraseProblems>({})
  const [failure, setFailure] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const set = async () => {
    const found = checkPassphrase(next)
    setProblems(found)
    setFailure('')
    if (Object.keys(found).length > 0) return
    setIsBusy(true)
    const done = await desktop.passphrase.set({ passphrase: next.passphrase })
    setIsBusy(false)
    if (done.ok) onSet(done.value.recoveryKey)
    else setFailure(wordsFor(done.error))
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void set()
  }
  return (
    <form className={classes['form']} noValidate onSubmit={submit}>
      <PassphraseFields value={next} problems={problems} onChange={setNext} focus="on-page" />
      {failure !== '' && (
        <Notice tone="bad" role="alert">
          {failure}
        </Notice>
      )}
      <Button type="submit" fullWidth loading={isBusy}>
        {t`Set passphrase`}
      </Button>
    </form>
  )
}
