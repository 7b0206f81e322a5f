import { t } from '@lingui/core/macro'
import { Anchor } from '@mantine/core'
import { useServices, useSession } from '@renderer/app/services'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyFailed } from '@renderer/ui/notify'

/** Gives an agent who practises the ID of a customer that somebody else created. */
export function PracticeId({ onFound }: { onFound: (customerId: string) => void }) {
  const { desktop } = useServices()
  const { workspace, index } = useSession()
  const find = async () => {
    const found = await desktop.customers.search({ workspaceId: workspace.id, text: 'a' })
    if (!found.ok) {
      notifyFailed(wordsFor(found.error))
      return
    }
    const known = await index.knownServerIds(found.value.customers.map(({ id }) => id))
    const other = found.value.customers.find(({ id }) => !known.has(id))
    if (other !== undefined) onFound(other.id)
  }
  return (
    <Anchor component="button" type="button" size="sm" ta="left" onClick={() => void find()}>
      {t`Fill in an ID from the practice server`}
    </Anchor>
  )
}
