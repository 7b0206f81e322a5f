import { wordsFor } from '@renderer/ui/error-words'
import { notifyFailed } from '@renderer/ui/notify'
import type { PracticeFaults } from '@shared/practice/faults'
import { useEffect, useState } from 'react'
import { useServices, useSlots } from './services'
import { checkConnectivity } from './workspaces'

/** The faults of a practice server, kept up to date (null until they are known), and the way to change them. */
export function usePracticeFaults(workspaceId: string) {
  const services = useServices()
  const slot = useSlots((slots) => slots[workspaceId])
  const [faults, setFaults] = useState<PracticeFaults | null>(null)
  useEffect(() => {
    let isGone = false
    const stop = services.desktop.on('practiceFaultsChanged', (news) => {
      if (news.workspaceId === workspaceId) setFaults(news.faults)
    })
    void services.desktop.practice.faults({ workspaceId }).then((current) => {
      if (current.ok && !isGone) setFaults(current.value)
    })
    return () => {
      isGone = true
      stop()
    }
  }, [services, workspaceId])

  async function change(wanted: PracticeFaults): Promise<void> {
    setFaults(wanted)
    const answer = await services.desktop.practice.setFaults({ workspaceId, faults: wanted })
    if (!answer.ok) {
      setFaults(faults)
      notifyFailed(wordsFor(answer.error))
      return
    }
    // A fault that happens once is for the agent's next request, not for this look at the server.
    if (wanted.times === null) await checkConnectivity(services, workspaceId)
    if (wanted.kind === 'none' && slot?.state === 'open') slot.session.sync.wake({ hurry: true })
  }
  return { faults, change }
}
