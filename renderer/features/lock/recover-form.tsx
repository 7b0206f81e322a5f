import { t } from '@lingui/core/macro'
import { Button, TextInput } from '@mantine/core'
import { unlocked } from '@renderer/app/lock'
import { useServices } from '@renderer/app/services'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyDone } from '@renderer/ui/notify'
import {
  checkPassphrase,
  noPassphrase,
  PassphraseFields,
  type PassphraseProblems,
} from '@renderer/ui/passphrase-fields'
import { parseRecoveryKey } from '@shared/domain/recovery-key'
import { useState, type SubmitEvent } from 'react'
import classes from './lock-page.module.css'

type Problems = PassphraseProblems & { readonly recoveryKey?: string }

/** Opens Outpost with the recovery key, which demands a new passphrase. */
export function RecoverForm({ onCancel }: { onCancel: () => void }) {
  const services = useServices()
  const [recoveryKey, setRecoveryKey] = useState('')
  const [next, setNext] = useState(noPassphrase)
  const [problems, setProblems] = useState<Problems>({})
  const [isBusy, setIsBusy] = useState(false)

  const recover = async () => {
    const isMistyped = parseRecoveryKey(recoveryKey) === null
    const found: Problems = {
      ...(isMistyped && { recoveryKey: wordsFor({ code: 'recovery-key-mistyped' }) }),
      ...checkPassphrase(next),
    }
    setProblems(found)
    if (Object.keys(found).length > 0) return
    setIsBusy(true)
    const recovered = await services.desktop.lock.recover({ recoveryKey, passphrase: next.passphrase })
    setIsBusy(false)
    if (!recovered.ok) {
      setProblems({ recoveryKey: wordsFor(recovered.error) })
      return
    }
    await unlocked(services)
    notifyDone(t`The new passphrase is set. The recovery key stays the same.`)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void recover()
  }

  return (
    <form className={classes['form']} noValidate onSubmit={submit}>
      <TextInput
        label={t`Recovery key`}
        description={t`Eight groups of four, in any case, with or without dashes.`}
        autoComplete="off"
        spellCheck={false}
        autoFocus
        value={recoveryKey}
        error={problems.recoveryKey}
        onChange={(event) => setRecoveryKey(event.currentTarget.value)}
      />
      <PassphraseFields value={next} problems={problems} onChange={setNext} />
      <Button type="submit" fullWidth loading={isBusy}>
        {t`Set passphrase and unlock`}
      </Button>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={onCancel}>
        {t`Back`}
      </Button>
    </form>
  )
}
