import { Switch } from '@mantine/core'
import { notifyFailed } from '@renderer/ui/notify'
import { wordsFor } from '@renderer/ui/error-words'
import { noFaults } from '@shared/practice/faults'
import { useEffect, useState } from 'react'
import { useServices, useSlots } from './services'
import { checkConnectivity } from './workspaces'

/** Lets the agent try what Outpost does without a network, on the practice API. */
export function PracticeSwitch({ workspaceId }: { workspaceId: string }) {
  const services = useServices()
  const slot = useSlots((slots) => slots[workspaceId])
  const [isOffline, setIsOffline] = useState<boolean | null>(null)
  useEffect(() => {
    void services.desktop.practice.faults({ workspaceId }).then((faults) => {
      if (faults.ok) setIsOffline(faults.value.kind === 'offline')
    })
  }, [services, workspaceId])

  const change = async (next: boolean) => {
    const faults = next ? { ...noFaults, kind: 'offline' as const } : noFaults
    const answer = await services.desktop.practice.setFaults({ workspaceId, faults })
    if (!answer.ok) {
      notifyFailed(wordsFor(answer.error))
      return
    }
    setIsOffline(next)
    await checkConnectivity(services, workspaceId)
    if (!next && slot?.state === 'open') slot.session.sync.wake({ hurry: true })
  }

  return (
    <Switch
      label="Practise being offline"
      description="The practice server stops answering until you switch this off."
      checked={isOffline ?? false}
      disabled={isOffline === null}
      onChange={(event) => void change(event.currentTarget.checked)}
    />
  )
}
