import type { BrowserWindow, Dialog } from 'electron'
import { leavingWords, type Unsent } from './leaving-words'

/** How long an answer that is on its way is waited for. */
const LONGEST_WAIT_MS = 3_000

export type LeavingDeps = {
  readonly window: Pick<BrowserWindow, 'on' | 'close' | 'isDestroyed'>
  /** Asks on behalf of the window; answers the index of the chosen button. */
  readonly ask: (options: Parameters<Dialog['showMessageBox']>[0]) => Promise<{ readonly response: number }>
  readonly unsent: () => Promise<Unsent>
  /** Has the window start nothing more; resolves when it has stored what came back. */
  readonly stopSending: () => Promise<void>
  readonly wait: (ms: number) => Promise<void>
  /** Hides the window in place of closing it, where the agent wants that; answers whether it did. */
  readonly hideInstead?: () => boolean
  /** The agent was asked and stays. */
  readonly onStay?: () => void
  /** The computer itself is going down: no time for questions. */
  readonly isShuttingDown: () => boolean
}

/**
 * Says what becomes of unsent work when the agent closes the window, and lets what is on the wire come back, in bounded
 * time: an answer that is stored need not be looked up at the next start.
 */
export function closeInWords(deps: LeavingDeps): void {
  const { window, isShuttingDown } = deps
  let stage: 'open' | 'leaving' | 'left' = 'open'
  window.on('close', (event) => {
    if (stage === 'left' || isShuttingDown()) return
    event.preventDefault()
    if (stage === 'leaving' || deps.hideInstead?.() === true) return
    stage = 'leaving'
    void mayLeave(deps).then((may) => {
      stage = may ? 'left' : 'open'
      if (!may) deps.onStay?.()
      if (may && !window.isDestroyed()) window.close()
    })
  })
}

async function mayLeave({ window, ask, unsent, stopSending, wait }: LeavingDeps): Promise<boolean> {
  const before = await unsent()
  if (window.isDestroyed()) return true
  if (before.waiting + before.sending > 0 && (await ask(leavingWords(before))).response !== 0) return false
  // Answers may have come while the agent was reading.
  const { sending } = await unsent()
  if (sending > 0) await Promise.race([stopSending(), wait(LONGEST_WAIT_MS)])
  return true
}
