import { t } from '@lingui/core/macro'
import { Button, TextInput } from '@mantine/core'
import { useServices, useSession } from '@renderer/app/services'
import { wordsFor } from '@renderer/ui/error-words'
import type { ServerCustomer } from '@shared/api/customer'
import { useState, type SubmitEvent } from 'react'
import classes from './needs-you.module.css'

type SameByIdProps = { readonly isBusy: boolean; readonly onFound: (customer: ServerCustomer) => void }

/** For an agent who found the customer on the server by other means: its ID settles the matter. */
export function SameById({ isBusy, onFound }: SameByIdProps) {
  const { desktop } = useServices()
  const { workspace } = useSession()
  const [customerId, setCustomerId] = useState('')
  const [problem, setProblem] = useState('')
  const [isAsking, setIsAsking] = useState(false)

  const find = async () => {
    setProblem('')
    setIsAsking(true)
    const found = await desktop.customers.retrieve({ workspaceId: workspace.id, customerId })
    setIsAsking(false)
    if (found.ok) onFound(found.value)
    else setProblem(wordsFor(found.error))
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    if (customerId.trim() === '') setProblem(t`Enter the ID that RocketKOR shows for this customer.`)
    else void find()
  }

  return (
    <form className={classes['byId']} onSubmit={submit} noValidate>
      <TextInput
        className={classes['id'] ?? ''}
        size="xs"
        label={t`Customer ID`}
        description={t`If it is there, enter its ID.`}
        value={customerId}
        error={problem === '' ? null : problem}
        errorProps={{ role: 'alert' }}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setCustomerId(event.currentTarget.value)}
      />
      <Button size="xs" type="submit" loading={isAsking} disabled={isBusy}>
        {t`Same customer`}
      </Button>
    </form>
  )
}
