import { t } from '@lingui/core/macro'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useServices, useSession } from '@renderer/app/services'
import { Dialog } from '@renderer/ui/dialog'
import { wordsFor } from '@renderer/ui/error-words'
import { useState, type SubmitEvent } from 'react'
import { useLocation } from 'wouter'
import { PracticeId } from './practice-id'
import { retrieveCustomer } from './retrieve-customer'

/** Asks for a customer ID, fetches that customer, keeps it and opens it. */
export function RetrieveDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t`Retrieve by ID`}>
      <RetrieveForm onClose={onClose} />
    </Dialog>
  )
}

function RetrieveForm({ onClose }: { onClose: () => void }) {
  const { desktop } = useServices()
  const { workspace, customers } = useSession()
  const [, navigate] = useLocation()
  const [customerId, setCustomerId] = useState('')
  const [problem, setProblem] = useState('')
  const [isBusy, setIsBusy] = useState(false)

  const retrieve = async () => {
    const wanted = customerId.trim()
    if (wanted === '') {
      setProblem(t`Enter the ID of a customer, as RocketKOR shows it.`)
      return
    }
    setIsBusy(true)
    const kept = await retrieveCustomer(
      { desktop, customers },
      { workspaceId: workspace.id, customerId: wanted },
    )
    setIsBusy(false)
    if (!kept.ok) {
      setProblem(wordsFor(kept.error))
      return
    }
    onClose()
    navigate(`/customers/${kept.value.localKey}`)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void retrieve()
  }

  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          label={t`Customer ID`}
          description={t`Fetches this customer from the server and keeps it here, so that you can read it offline.`}
          placeholder="e4021849-0e09-43ef-b9a7-18124356f489"
          value={customerId}
          onChange={(event) => setCustomerId(event.currentTarget.value)}
          error={problem === '' ? null : problem}
          errorProps={{ role: 'alert' }}
          spellCheck={false}
          autoComplete="off"
          data-autofocus
        />
        {workspace.environment === 'practice' && <PracticeId onFound={setCustomerId} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t`Cancel`}
          </Button>
          <Button type="submit" loading={isBusy}>
            {t`Retrieve`}
          </Button>
        </Group>
      </Stack>
    </form>
  )
}
