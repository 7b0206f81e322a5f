import { hideNotice } from '@renderer/ui/notify'
import { useEffect } from 'react'

const onShow = new Set<string>()

/** A notice that leads to the outbox of a workspace; there is one of each kind at a time. */
export function outboxNoticeId(kind: 'paused' | 'attention', workspaceId: string): string {
  return `outbox ${kind} ${workspaceId}`
}

/** Whether the agent is in the outbox already, and need not be sent there. */
export function isOutboxOnShow(workspaceId: string): boolean {
  return onShow.has(workspaceId)
}

/** Takes away the notices that lead here, as long as the outbox is on the screen. */
export function useOutboxOnShow(workspaceId: string): void {
  useEffect(() => {
    onShow.add(workspaceId)
    hideNotice(outboxNoticeId('paused', workspaceId))
    hideNotice(outboxNoticeId('attention', workspaceId))
    return () => void onShow.delete(workspaceId)
  }, [workspaceId])
}
