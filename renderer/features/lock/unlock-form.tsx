import { t } from '@lingui/core/macro'
import { Button, PasswordInput } from '@mantine/core'
import { IconFingerprint } from '@tabler/icons-react'
import { unlocked } from '@renderer/app/lock'
import { useServices } from '@renderer/app/services'
import { causeWords, wordsFor } from '@renderer/ui/error-words'
import { Notice } from '@renderer/ui/notice'
import { waitWords } from '@renderer/ui/wait-words'
import type { LockStatus } from '@shared/domain/lock'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react'
import classes from './lock-page.module.css'
import { useWait } from './use-wait'

type FormProps = { readonly status: LockStatus; readonly onRecover: () => void }

/** Opens Outpost by passphrase or, where there is one, by finger. */
export function UnlockForm({ status, onRecover }: FormProps) {
  const { desktop } = useServices()
  const attempt = useAttempt(status.waitMs)
  const [passphrase, setPassphrase] = useState('')
  const [isCapsLock, setIsCapsLock] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const { isBusy, problem, leftMs } = attempt

  const open = async () => {
    if (passphrase === '' || leftMs > 0) return
    if (await attempt.make(() => desktop.lock.open({ passphrase }))) return
    setPassphrase('')
    field.current?.focus()
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void open()
  }
  const noteCapsLock = (event: KeyboardEvent) => setIsCapsLock(event.getModifierState('CapsLock'))

  return (
    <form className={classes['form']} noValidate onSubmit={submit}>
      {status.hasPassphrase && (
        <PasswordInput
          ref={field}
          label={t`Passphrase`}
          description={isCapsLock ? t`Caps Lock is on.` : undefined}
          autoComplete="current-password"
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': t`Show the passphrase` }}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          onKeyUp={noteCapsLock}
        />
      )}
      <div aria-live="polite" className={classes['news']}>
        <Problem problem={problem} leftMs={leftMs} />
      </div>
      {status.hasPassphrase && (
        <Button type="submit" fullWidth loading={isBusy} disabled={leftMs > 0}>
          {t`Unlock`}
        </Button>
      )}
      {status.touchId === 'on' && (
        <Button
          variant="default"
          fullWidth
          leftSection={<IconFingerprint size={16} />}
          onClick={() => void attempt.make(() => desktop.lock.openByTouch())}
        >
          {t`Use Touch ID`}
        </Button>
      )}
      {status.hasRecoveryKey && (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onRecover}>
          {t`Use the recovery key`}
        </Button>
      )}
    </form>
  )
}

function Problem({ problem, leftMs }: { problem: AppError | null; leftMs: number }) {
  if (leftMs > 0) {
    const span = waitWords(leftMs)
    const what = problem === null ? causeWords('passphrase-wait') : causeWords(problem.code)
    return (
      <Notice tone="bad" title={what}>
        {t`Try again in ${span}. Nothing is deleted, however often you try.`}
      </Notice>
    )
  }
  return problem === null || problem.code === 'passphrase-wait' ? null : (
    <Notice tone="bad">{wordsFor(problem)}</Notice>
  )
}

/** One try after the other, each with what came of it. */
function useAttempt(firstWaitMs: number) {
  const services = useServices()
  const { leftMs, wait } = useWait(firstWaitMs)
  const [isBusy, setIsBusy] = useState(false)
  const [problem, setProblem] = useState<AppError | null>(null)
  const make = async (open: () => Promise<Result<undefined, AppError>>): Promise<boolean> => {
    setIsBusy(true)
    const opened = await open()
    if (opened.ok) {
      await unlocked(services)
      return true
    }
    setIsBusy(false)
    setProblem(opened.error)
    wait(opened.error.retryAfterMs ?? 0)
    return false
  }
  return { isBusy, problem, leftMs, make }
}
