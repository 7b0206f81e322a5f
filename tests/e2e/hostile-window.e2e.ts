import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { DesktopApi } from '@shared/ipc/contract'
import { connect } from './connect'
import { CANARY, expect, test } from './fixtures'
import { startNetworkSink } from './network-sink'

// The page itself is taken over: what runs here runs as the page's own script, with the page's own bridge.

type Bridge = Record<string, Record<string, (input?: unknown) => Promise<unknown>>>

/** Calls a command as the page does. */
async function call(page: Page, channel: string, input?: unknown): Promise<unknown> {
  return page.evaluate(
    ([area, verb, given]) => {
      const bridge = (window as unknown as { desktop: Bridge }).desktop
      return bridge[area as string]?.[verb as string]?.(given)
    },
    [...channel.split(':'), input],
  )
}

async function workspaceId(page: Page): Promise<string> {
  const listed = (await call(page, 'workspaces:list')) as Awaited<
    ReturnType<DesktopApi['workspaces']['list']>
  >
  if (!listed.ok || listed.value[0] === undefined) throw new Error('There is no workspace')
  return listed.value[0].id
}

const TOKEN = /practice-[0-9a-f-]{36}/

test('a page that was taken over can read no secret and no token', async ({ desk, server }) => {
  const page = await desk.open()
  await connect(page, server)
  const id = await workspaceId(page)
  const inputs = [
    undefined,
    { workspaceId: id },
    { workspaceId: id, text: '' },
    { workspaceId: id, reference: 'x' },
  ]
  const answers = await page.evaluate(async (given) => {
    const bridge = (window as unknown as { desktop: Bridge }).desktop
    const areas = Object.entries(bridge).filter(([area]) => area !== 'on' && area !== 'lock')
    const commands = areas.flatMap(([area, verbs]) =>
      Object.entries(verbs)
        // The one would take away what is looked at; the other asks the agent for a file, and waits.
        .filter(([verb]) => verb !== 'remove' && verb !== 'save')
        .map(([verb, ask]) => ({ area, verb, ask })),
    )
    const said: unknown[] = []
    for (const { area, verb, ask } of commands)
      for (const input of given) said.push([area, verb, await ask(input)])
    return JSON.stringify([said, Object.keys(bridge), Object.entries(localStorage), document.cookie])
  }, inputs)
  expect(answers).toContain('"workspaces","list",{"ok":true')
  expect(answers).toContain('"connectivity","check",{"ok":true')
  expect(answers).not.toContain(CANARY.apiSecret)
  expect(answers).not.toContain(CANARY.apiKey)
  expect(answers).not.toMatch(TOKEN)
  expect(answers).not.toContain(
    Buffer.from(`${CANARY.apiKey}:${CANARY.apiSecret}`).toString('base64').slice(4, -4),
  )
})

test('it finds nothing of Node.js or Electron, and cannot change what the bridge does', async ({ desk }) => {
  const page = await desk.open()
  const found = await page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron', '__dirname', 'global']
    const bridge = (window as unknown as { desktop: Bridge }).desktop
    const area = bridge['workspaces']
    try {
      if (area !== undefined) area['list'] = () => Promise.resolve('changed')
    } catch {
      // Refused, which is as good.
    }
    return names.filter((name) => name in window)
  })
  expect(found).toEqual([])
})

test('it reaches no other host by any way there is', async ({ desk }) => {
  const sink = await startNetworkSink()
  const page = await desk.open()
  const ways = await page.evaluate(
    async ({ host, udpHost }) => {
      const http = `http://${host}`
      const tried: string[] = []
      const attempt = async (name: string, go: () => unknown, limitMs = 300) => {
        try {
          await Promise.race([go(), new Promise((resolve) => setTimeout(resolve, limitMs))])
        } catch {
          // Refused at once: then this way is closed.
        }
        tried.push(name)
      }
      const element = (tag: string, attributes: Record<string, string>) => {
        const made = document.createElement(tag)
        for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
        document.body.append(made)
        return made
      }
      await attempt('fetch', () => fetch(`${http}/fetch`, { method: 'POST', body: 'x', mode: 'no-cors' }))
      await attempt('keepalive', () => fetch(`${http}/k`, { keepalive: true, mode: 'no-cors' }))
      await attempt('xhr', () => {
        const request = new XMLHttpRequest()
        request.open('POST', `${http}/xhr`)
        request.send('x')
      })
      await attempt('beacon', () => navigator.sendBeacon(`${http}/beacon`, 'x'))
      await attempt('websocket', () => new WebSocket(`ws://${host}/ws`))
      await attempt('eventsource', () => new EventSource(`${http}/es`))
      await attempt('webtransport', () => new WebTransport(`https://${host}/wt`).ready)
      await attempt('image', () => (new Image().src = `${http}/img`))
      await attempt('favicon', () => element('link', { rel: 'icon', href: `${http}/icon` }))
      for (const rel of [
        'stylesheet',
        'preload',
        'prefetch',
        'preconnect',
        'dns-prefetch',
        'modulepreload',
        'manifest',
        'prerender',
      ])
        await attempt(rel, () => element('link', { rel, href: `${http}/${rel}`, as: 'fetch' }))
      for (const tag of ['iframe', 'embed', 'audio', 'video', 'track', 'source', 'input', 'frame'])
        await attempt(tag, () => element(tag, { src: `${http}/${tag}`, type: 'image', autoplay: '' }))
      await attempt('object', () => element('object', { data: `${http}/object` }))
      await attempt('form', () => {
        const form = element('form', { action: `${http}/form`, method: 'post' })
        if (form instanceof HTMLFormElement) form.submit()
      })
      await attempt('ping', () => element('a', { href: '#', ping: `${http}/ping` }).click())
      await attempt('popup', () => window.open(`${http}/popup`))
      await attempt('style', () => (document.body.style.backgroundImage = `url(${http}/css)`))
      await attempt('font', () => new FontFace('x', `url(${http}/font)`).load())
      await attempt('worker', () => new Worker(`${http}/worker`))
      await attempt('service worker', () => navigator.serviceWorker.register(`${http}/sw`))
      await attempt('import', () => import(/* @vite-ignore */ `${http}/module.js`))
      await attempt('navigate', () => window.location.assign(`${http}/navigate`))
      await attempt('meta refresh', () =>
        element('meta', { 'http-equiv': 'refresh', content: `0;url=${http}/meta` }),
      )
      await attempt('speculation', () => element('script', { type: 'speculationrules' }))
      const talk = async () => {
        const servers = [
          { urls: `stun:${udpHost}` },
          { urls: `turn:${udpHost}`, username: 'secret', credential: 'x' },
          { urls: `turn:${host}?transport=tcp`, username: 'secret', credential: 'x' },
        ]
        const peer = new RTCPeerConnection({ iceServers: servers })
        const isOver = new Promise<void>((resolve) => {
          peer.onicegatheringstatechange = () => {
            if (peer.iceGatheringState === 'complete') resolve()
          }
        })
        peer.createDataChannel('x')
        await peer.setLocalDescription(await peer.createOffer())
        await isOver
      }
      await attempt('webrtc', talk, 3_000)
      return tried
    },
    { host: sink.host, udpHost: sink.udpHost },
  )
  expect(ways.length).toBeGreaterThan(35)
  // What came before would stand before it: the sink itself hears.
  await sink.knock()
  expect(sink.arrived).toEqual(['a TCP connection'])
  expect(desk.takeViolations().length).toBeGreaterThan(10)
  await expect(page.getByRole('button', { name: 'Try it with practice data' })).toBeVisible()
  sink.close()
})

test('it cannot take the stored secret to another address', async ({ desk, server }) => {
  const sink = await startNetworkSink()
  const page = await desk.open()
  await connect(page, server)
  const id = await workspaceId(page)
  const elsewhere = { workspaceId: id, name: 'Elsewhere', baseUrl: `http://${sink.host}` }
  const parts = [{}, { apiKey: 'other' }, { apiSecret: 'other' }]
  for (const part of parts) {
    const answer = await call(page, 'workspaces:edit', { ...elsewhere, ...part })
    expect(answer).toMatchObject({ ok: false, error: { code: 'credentials-needed' } })
  }
  for (const baseUrl of ['http://evil.example', 'https://user@evil.example', 'file:///etc/passwd']) {
    const answer = await call(page, 'workspaces:edit', { ...elsewhere, baseUrl, apiKey: 'a', apiSecret: 'b' })
    expect(answer).toMatchObject({ ok: false, error: { code: 'address-not-allowed' } })
  }
  expect(await call(page, 'connectivity:check', { workspaceId: id })).toMatchObject({ ok: true })
  await sink.knock()
  expect(sink.arrived).toEqual(['a TCP connection'])

  // Its own guesses it may try anywhere: they are all that arrives there.
  const own = { baseUrl: `http://${sink.host}`, apiKey: 'own-key', apiSecret: 'own-secret' }
  expect(await call(page, 'workspaces:testConnection', own)).toMatchObject({ ok: false })
  const heard = sink.arrived.join('\n')
  expect(heard).toContain(`Basic ${Buffer.from('own-key:own-secret').toString('base64')}`)
  expect(heard.match(/authorization/gi)).toHaveLength(1)
  expect(heard).not.toContain(Buffer.from(CANARY.apiSecret).toString('base64').slice(4, -4))
  sink.close()
})

test('it cannot write outside its workspace, nor open anything outside Outpost', async ({ desk, server }) => {
  const page = await desk.open()
  await connect(page, server)
  const id = await workspaceId(page)
  const content = { profile: null, reference: null, revision: 1, capturedAt: 1, timeline: [], server: null }
  const record = { localKey: id, state: 'draft', content, body: null }
  const places = [
    '../../escaped',
    `${id}/../../escaped`,
    '/tmp/escaped',
    'C:\\escaped',
    `${id}\u0000`,
    `file:///${id}`,
  ]
  for (const place of places) {
    const answers = await Promise.all([
      call(page, 'journal:save', { workspaceId: place, record }),
      call(page, 'journal:save', { workspaceId: id, record: { ...record, localKey: place } }),
      call(page, 'workspaces:remove', { workspaceId: place, confirmation: '' }),
    ])
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'bad-input' } })
  }
  const unknown = '6a3c1b0e-52a7-4d7c-9a34-0f6a7ab1c001'
  expect(await call(page, 'journal:save', { workspaceId: unknown, record })).toMatchObject({
    ok: false,
    error: { code: 'workspace-unknown' },
  })
  expect(readdirSync(join(desk.userData, 'workspaces'))).toEqual([id])
  expect(existsSync(join(desk.userData, '..', 'escaped'))).toBe(false)
  const areas = await page.evaluate(() => Object.keys((window as unknown as { desktop: Bridge }).desktop))
  expect(areas).not.toEqual(expect.arrayContaining(['shell']))
  await page.evaluate(() => void window.open('https://evil.example/', '_blank'))
  await expect.poll(() => page.context().pages().length).toBe(1)
  expect(desk.app().log()).not.toContain('shell.open')
})
