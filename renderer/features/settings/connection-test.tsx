import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconPlugConnected } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useServices } from '@renderer/app/services'
import { wordsFor } from '@renderer/ui/error-words'
import { Notice } from '@renderer/ui/notice'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { useState } from 'react'
import { testConnection, type Tested } from './test-connection'

/** The button and, below the buttons, what the test showed. */
export function useConnectionTest(prepare: () => Tested | null) {
  const { desktop } = useServices()
  const [isBusy, setIsBusy] = useState(false)
  const [outcome, setOutcome] = useState<Result<{ accountName: string }, AppError> | null>(null)
  const test = async () => {
    setOutcome(null)
    const tested = prepare()
    if (tested === null) return
    setIsBusy(true)
    setOutcome(await testConnection(desktop, tested))
    setIsBusy(false)
  }
  useOffered(isBusy ? [] : [{ label: t`Test connection`, icon: IconPlugConnected, run: () => void test() }])
  const button = (
    <Button
      variant="default"
      leftSection={<IconPlugConnected size={16} />}
      loading={isBusy}
      onClick={() => void test()}
    >
      {t`Test connection`}
    </Button>
  )
  return { button, words: <div aria-live="polite">{outcome !== null && <Outcome outcome={outcome} />}</div> }
}

function Outcome({ outcome }: { outcome: Result<{ accountName: string }, AppError> }) {
  if (!outcome.ok) {
    return (
      <Notice tone="bad" title={t`The connection does not work yet`}>
        {wordsFor(outcome.error)}
      </Notice>
    )
  }
  const { accountName } = outcome.value
  return (
    <Notice tone="good" title={t`The connection works`}>
      {accountName === ''
        ? t`Address, certificate and credentials are in order.`
        : t`Address, certificate and credentials are in order. Business Account: ${accountName}.`}
    </Notice>
  )
}
