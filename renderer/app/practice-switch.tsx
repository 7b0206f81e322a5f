import { Switch } from '@mantine/core'
import { notifyFailed } from '@renderer/ui/notify'
import { wordsFor } from '@renderer/ui/error-words'
import { noFaults, type PracticeFaults } from '@shared/practice/faults'
import { useEffect, useState } from 'react'
import { useServices, useSlots } from './services'
import { checkConnectivity } from './workspaces'

/** Lets the agent try what Outpost does without a network, on the practice API. */
export function PracticeSwitch({ workspaceId }: { workspaceId: string }) {
  const services = useServices()
  const slot = useSlots((slots) => slots[workspaceId])
  const [faults, setFaults] = useState<PracticeFaults | null>(null)
  useEffect(() => {
    void services.desktop.practice.faults({ workspaceId }).then((current) => {
      if (current.ok) setFaults(current.value)
    })
  }, [services, workspaceId])

  const change = async (next: boolean) => {
    const wanted: PracticeFaults = { ...(faults ?? noFaults), kind: next ? 'offline' : 'none', times: null }
    setFaults(wanted)
    const answer = await services.desktop.practice.setFaults({ workspaceId, faults: wanted })
    if (!answer.ok) {
      setFaults(faults)
      notifyFailed(wordsFor(answer.error))
      return
    }
    await checkConnectivity(services, workspaceId)
    if (!next && slot?.state === 'open') slot.session.sync.wake({ hurry: true })
  }

  return (
    <Switch
      label="Practise being offline"
      description="The practice server stops answering until you switch this off."
      checked={faults?.kind === 'offline'}
      disabled={faults === null}
      onChange={(event) => void change(event.currentTarget.checked)}
    />
  )
}
