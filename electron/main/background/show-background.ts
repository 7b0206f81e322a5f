import { app, type BrowserWindow } from 'electron'
import { focusWindow } from '@electron/main/window'
import type { LockState } from '@shared/domain/lock'
import type { OutboxNews } from '@shared/domain/outbox-tally'
import type { Publish } from '@shared/ipc/contract'
import type { Background } from './background'
import { showBadge } from './badge'
import { createNotify } from './notify'
import { openTray } from './tray'
import { hiddenWords, newsWords } from './words'

type Deps = {
  readonly background: Background
  readonly window: BrowserWindow
  readonly icons: string
  readonly publish: Publish
  readonly lockState: () => LockState
}

/** What closing the window has to ask. */
export type Hiding = {
  /** Hides the window in its place, where the agent wants that; answers whether it did. */
  hideInstead(): boolean
  /** The agent was asked and stays. */
  stay(): void
}

/** Shows badge, tray and notifications, for as long as the window is there. */
export function showBackground({ background, window, icons, publish, lockState }: Deps): Hiding {
  const { platform } = process
  const notify = createNotify()
  const open = () => focusWindow(window)
  const tray = openTray(
    { icons, platform },
    {
      open,
      pause: (isPaused) => lockState() === 'open' && publish('pauseAsked', { isPaused }),
      quit: () => app.quit(),
    },
  )
  const onCount = () => {
    if (window.isDestroyed()) return
    const total = background.total()
    showBadge({ app, window, platform, icons }, total.unsent)
    tray?.show({ ...total, canPause: lockState() === 'open' })
  }
  const onNews = (news: OutboxNews) => {
    if (window.isVisible() && window.isFocused()) {
      publish('outboxNews', news)
      return
    }
    // Behind the lock not even a workspace is named.
    const { workspace } = news
    const said = { ...news, workspace: lockState() === 'open' ? workspace : null }
    notify(news.kind, newsWords(said), () => {
      open()
      publish('outboxAsked', { workspaceId: news.workspaceId })
    })
  }
  background.follow({ onCount, onNews })
  onCount()
  // The dock's icon on macOS.
  app.on('activate', open)
  return createHiding({ background, window, tell: () => notify('hidden', hiddenWords(), open) })
}

function createHiding(deps: { background: Background; window: BrowserWindow; tell: () => void }): Hiding {
  let isQuitting = false
  let isTold = false
  app.on('before-quit', () => (isQuitting = true))
  return {
    hideInstead() {
      if (isQuitting || !deps.background.choices().keepsSending) return false
      deps.window.hide()
      if (!isTold) deps.tell()
      isTold = true
      return true
    },
    stay: () => void (isQuitting = false),
  }
}
