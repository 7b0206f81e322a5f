import { t } from '@lingui/core/macro'
import { Switch } from '@mantine/core'
import { noFaults } from '@shared/practice/faults'
import { usePracticeFaults } from './use-practice-faults'

/** Lets the agent try what Outpost does without a network, on the practice API. */
export function PracticeSwitch({ workspaceId }: { workspaceId: string }) {
  const { faults, change } = usePracticeFaults(workspaceId)
  return (
    <Switch
      label={t`Practise being offline`}
      description={t`The practice server stops answering until you switch this off.`}
      checked={faults?.kind === 'offline'}
      disabled={faults === null}
      onChange={(event) =>
        void change({
          ...(faults ?? noFaults),
          kind: event.currentTarget.checked ? 'offline' : 'none',
          times: null,
        })
      }
    />
  )
}
