import { t } from '@lingui/core/macro'
import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core'
import { useServices } from '@renderer/app/services'
import { causeWords, wordsFor } from '@renderer/ui/error-words'
import { Notice } from '@renderer/ui/notice'
import {
  checkPassphrase,
  noPassphrase,
  PassphraseFields,
  type PassphraseProblems,
} from '@renderer/ui/passphrase-fields'
import { waitWords } from '@renderer/ui/wait-words'
import type { AppError } from '@shared/errors'
import { useState, type SubmitEvent } from 'react'
import { asksFor, carryOut, securityTasks, type SecurityTask } from './security-tasks'

type FormProps = {
  readonly task: SecurityTask
  /** Given the recovery key where one was made. */
  readonly onDone: (recoveryKey: string | null) => void
  readonly onCancel: () => void
}

/** The passphrases a change asks for. */
export function SecurityForm({ task, onDone, onCancel }: FormProps) {
  const { desktop } = useServices()
  const [present, setPresent] = useState('')
  const [next, setNext] = useState(noPassphrase)
  const [problems, setProblems] = useState<PassphraseProblems>({})
  const [failure, setFailure] = useState('')
  const [isBusy, setIsBusy] = useState(false)
  const asks = asksFor(task)

  const carry = async () => {
    setFailure('')
    const found = asks.next ? checkPassphrase(next) : {}
    setProblems(found)
    if (Object.keys(found).length > 0 || (asks.present && present === '')) return
    setIsBusy(true)
    const done = await carryOut(desktop, task, { present, passphrase: next.passphrase })
    setIsBusy(false)
    if (done.ok) onDone(done.value)
    else setFailure(failureWords(done.error))
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void carry()
  }

  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        {task === 'remove' && (
          <Text size="sm">
            {t`Outpost then opens for whoever gets into your account on this computer, and the recovery key ends.`}
          </Text>
        )}
        {asks.present && (
          <PasswordInput
            label={t`Present passphrase`}
            autoComplete="current-password"
            visibilityToggleButtonProps={{ 'aria-label': t`Show the present passphrase` }}
            value={present}
            onChange={(event) => setPresent(event.currentTarget.value)}
            data-autofocus
          />
        )}
        {asks.next && (
          <PassphraseFields
            value={next}
            problems={problems}
            onChange={setNext}
            focus={asks.present ? undefined : 'in-dialog'}
          />
        )}
        {failure !== '' && (
          <Notice tone="bad" role="alert">
            {failure}
          </Notice>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onCancel}>
            {t`Cancel`}
          </Button>
          <Button type="submit" loading={isBusy} {...(task === 'remove' && { color: 'red' })}>
            {securityTasks[task].action}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}

function failureWords(error: AppError): string {
  const { code, retryAfterMs = 0 } = error
  if (retryAfterMs === 0) return wordsFor(error)
  const span = waitWords(retryAfterMs)
  return [causeWords(code), t`Try again in ${span}.`].join(' ')
}
