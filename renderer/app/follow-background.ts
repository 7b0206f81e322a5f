import { t } from '@lingui/core/macro'
import { hideNotice, notifyDone, notifyNeed } from '@renderer/ui/notify'
import { outboxNewsWords } from '@renderer/ui/outbox-news-words'
import type { OutboxNews } from '@shared/domain/outbox-tally'
import { isOutboxOnShow, outboxNoticeId } from './outbox-on-show'
import type { Services } from './services'
import { tallyOutbox } from './use-outbox-tally'

/** Does what is asked of the window from outside it, and says what main found worth a word; answers how to stop. */
export function followBackground(services: Services, goTo: (path: string) => void): () => void {
  const { desktop, sessionStore, uiStore } = services
  const isOpen = () => sessionStore.getState().lock?.state === 'open'
  const showOutbox = (workspaceId: string) => {
    uiStore.getState().showWorkspace(workspaceId)
    goTo('/outbox')
  }
  const offs = [
    desktop.on('outboxNews', (news) => {
      if (isOpen()) showNews(services, news, showOutbox)
    }),
    desktop.on('outboxAsked', ({ workspaceId }) => showOutbox(workspaceId)),
    desktop.on('pauseAsked', ({ isPaused }) => void pauseAll(services, isPaused)),
  ]
  return () => {
    for (const off of offs) off()
  }
}

/**
 * What needs the agent is said for a while, for as long as so much does, unless the agent has the outbox before them; the
 * count beside Outbox stays.
 */
function showNews(services: Services, news: OutboxNews, showOutbox: (workspaceId: string) => void): void {
  const { workspaceId } = news
  const workspace = services.sessionStore.getState().workspaces.find(({ id }) => id === workspaceId)
  const words = outboxNewsWords(news, workspace?.environment ?? 'production')
  const needs = news.kind === 'drained' ? news.attention : news.count
  if (needs === 0) {
    notifyDone(words, { id: `outbox ${news.kind}` })
    return
  }
  if (isOutboxOnShow(workspaceId)) return
  const id = outboxNoticeId(news.kind === 'paused' ? 'paused' : 'attention', workspaceId)
  const slot = services.sessions.store.getState()[workspaceId]
  const index = slot?.state === 'open' ? slot.session.index : null
  const isSettled = () => {
    const counts = index?.counts() ?? null
    if (counts === null) return false
    return (news.kind === 'paused' ? counts.outbox : tallyOutbox(counts).attention) < needs
  }
  const onClose = index?.subscribe(() => isSettled() && hideNotice(id))
  const act = () => showOutbox(workspaceId)
  notifyNeed(words, { id, label: t`Open outbox`, act, ...(onClose !== undefined && { onClose }) })
}

async function pauseAll({ sessions }: Services, isPaused: boolean): Promise<void> {
  const open = Object.values(sessions.store.getState()).flatMap((slot) =>
    slot.state === 'open' ? [slot.session] : [],
  )
  await Promise.all(open.map(({ sync }) => (isPaused ? sync.pause('agent') : sync.resume())))
}
