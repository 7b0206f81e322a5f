import { EventEmitter } from 'node:events'
import { cutNetwork, denyPermissions, isBeingDebugged, lockNavigation } from '@electron/main/security'
import { describe, expect, it } from 'vitest'

type WindowOpen = (details: { url: string }) => { action: string }

function createPage() {
  const app = new EventEmitter()
  const found: { windowOpen?: WindowOpen; webRtc?: string } = {}
  const page = Object.assign(new EventEmitter(), {
    setWindowOpenHandler: (handler: WindowOpen) => void (found.windowOpen = handler),
    setWebRTCIPHandlingPolicy: (policy: string) => void (found.webRtc = policy),
  })
  lockNavigation(app as never)
  app.emit('web-contents-created', {}, page)
  return { page, found }
}

function isStopped(event: string, to: { url: string; isMainFrame: boolean }): boolean {
  let isPrevented = false
  createPage().page.emit(event, { ...to, preventDefault: () => (isPrevented = true) })
  return isPrevented
}

describe('navigation', () => {
  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate', 'will-attach-webview'])(
    'is stopped at %s',
    (event) => {
      expect(isStopped(event, { url: 'https://example.com/', isMainFrame: true })).toBe(true)
      expect(isStopped(event, { url: 'app://outpost/other.html', isMainFrame: true })).toBe(true)
    },
  )

  it('lets our own page load itself again, and only at the top', () => {
    const url = 'app://outpost/index.html#/outbox'
    for (const event of ['will-navigate', 'will-frame-navigate']) {
      expect(isStopped(event, { url, isMainFrame: true })).toBe(false)
      expect(isStopped(event, { url, isMainFrame: false })).toBe(true)
    }
  })

  it('opens no new window', () => {
    expect(createPage().found.windowOpen?.({ url: 'app://outpost/index.html' })).toEqual({ action: 'deny' })
  })
})

describe('the network of a page', () => {
  it('is a proxy that is not there, also for addresses of this computer and for WebRTC', async () => {
    const configs: unknown[] = []
    await cutNetwork({ setProxy: (config) => Promise.resolve(void configs.push(config)) })
    expect(configs).toEqual([
      { mode: 'fixed_servers', proxyRules: 'http://127.0.0.1:1', proxyBypassRules: '<-loopback>' },
    ])
    expect(createPage().found.webRtc).toBe('disable_non_proxied_udp')
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

describe('a debugger', () => {
  const startedWith = (name: string, isPackaged: boolean) =>
    isBeingDebugged({ isPackaged, commandLine: { hasSwitch: (asked: string) => asked === name } as never })

  it.each(['remote-debugging-port', 'remote-debugging-pipe'])('is noticed by --%s', (name) => {
    expect([startedWith(name, true), startedWith('lang', true)]).toEqual([true, false])
  })

  it('may look into what is not packaged, as the tests do', () => {
    expect(startedWith('remote-debugging-port', false)).toBe(false)
  })
})
