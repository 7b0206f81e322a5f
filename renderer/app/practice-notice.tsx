import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconPlugConnected, IconPlugConnectedX } from '@tabler/icons-react'
import { Notice } from '@renderer/ui/notice'
import { practiceWords } from '@renderer/ui/practice-words'
import { noFaults } from '@shared/practice/faults'
import { useOffered } from './offered'
import { usePracticeFaults } from './use-practice-faults'
import classes from './storage-notice.module.css'

/** Says on every page which fault the practice server has on, so that nobody takes it for a real one. */
export function PracticeNotice({ workspaceId }: { workspaceId: string }) {
  const { faults, change } = usePracticeFaults(workspaceId)
  const isOffline = faults?.kind === 'offline'
  const stop = () => void change({ ...(faults ?? noFaults), kind: 'none', times: null })
  useOffered([
    {
      label: isOffline ? t`Stop practising being offline` : t`Practise being offline`,
      icon: IconPlugConnectedX,
      run: () => void change({ ...(faults ?? noFaults), kind: isOffline ? 'none' : 'offline', times: null }),
    },
    ...(faults === null || faults.kind === 'none'
      ? []
      : [
          {
            label: t`Switch off`,
            icon: IconPlugConnected,
            which: { key: 'practice', words: practiceWords[faults.kind].label },
            run: stop,
          },
        ]),
  ])
  if (faults === null || faults.kind === 'none') return null
  const { label, effect } = practiceWords[faults.kind]
  return (
    <div className={classes['storage']}>
      <Notice
        tone="ask"
        role="status"
        isSlim
        title={faults.times === 1 ? t`You are practising: ${label} (once)` : t`You are practising: ${label}`}
        action={
          <Button size="xs" variant="default" onClick={stop}>
            {t`Switch off`}
          </Button>
        }
      >
        {effect}
      </Notice>
    </div>
  )
}
