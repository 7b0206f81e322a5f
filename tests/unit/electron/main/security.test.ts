import { EventEmitter } from 'node:events'
import { denyPermissions, lockNavigation } from '@electron/main/security'
import { describe, expect, it } from 'vitest'

type WindowOpen = (details: { url: string }) => { action: string }

function createPage() {
  const app = new EventEmitter()
  const found: { windowOpen?: WindowOpen } = {}
  const page = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: WindowOpen) => void (found.windowOpen = handler),
  })
  lockNavigation(app as never)
  app.emit('web-contents-created', {}, page)
  return { page, found }
}

describe('navigation', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
    'is stopped at %s',
    (event) => {
      let isPrevented = false
      createPage().page.emit(event, { preventDefault: () => (isPrevented = true) })
      expect(isPrevented).toBe(true)
    },
  )

  it('opens no new window', () => {
    expect(createPage().found.windowOpen?.({ url: 'app://outpost/index.html' })).toEqual({ action: 'deny' })
  })
})

describe('permissions', () => {
  it('are denied, asked or checked', () => {
    const answers: unknown[] = []
    denyPermissions({
      setPermissionRequestHandler: (ask: (...input: unknown[]) => void) =>
        ask(null, 'media', (answer: unknown) => answers.push(answer)),
      setPermissionCheckHandler: (check: () => unknown) => answers.push(check()),
    } as never)
    expect(answers).toEqual([false, false])
  })
})
