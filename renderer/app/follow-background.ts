import { notifyDone } from '@renderer/ui/notify'
import { outboxNewsWords } from '@renderer/ui/outbox-news-words'
import type { Services } from './services'

/** Does what is asked of the window from outside it, and says what main found worth a word; answers how to stop. */
export function followBackground(services: Services, goTo: (path: string) => void): () => void {
  const { desktop, sessionStore, uiStore } = services
  const isOpen = () => sessionStore.getState().lock?.state === 'open'
  const offs = [
    desktop.on('outboxNews', (news) => {
      if (isOpen()) notifyDone(outboxNewsWords(news), { id: `outbox ${news.kind}` })
    }),
    desktop.on('outboxAsked', ({ workspaceId }) => {
      uiStore.getState().showWorkspace(workspaceId)
      goTo('/outbox')
    }),
    desktop.on('pauseAsked', ({ isPaused }) => void pauseAll(services, isPaused)),
  ]
  return () => {
    for (const off of offs) off()
  }
}

async function pauseAll({ sessions }: Services, isPaused: boolean): Promise<void> {
  const open = Object.values(sessions.store.getState()).flatMap((slot) =>
    slot.state === 'open' ? [slot.session] : [],
  )
  await Promise.all(open.map(({ sync }) => (isPaused ? sync.pause('agent') : sync.resume())))
}
