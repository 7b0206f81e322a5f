import { readFileSync } from 'node:fs'
import { FuseV1Options } from '@electron/fuses'
import { test as base, expect, type Page } from '@playwright/test'
import { contract, type DesktopApi } from '@shared/ipc/contract'
import { launchApp, removeUserData } from '@tools/launch/launch-app'
import { fusesFor } from '@tools/package/fuses'
import { isMaintained, lastKnown } from '@tools/security/electron-support'
import { observeMain, startMain } from '@tools/security/observe-main'
import { OURSELVES, type Testimony } from '@tools/security/recorder/interrogate'

// Electron's own security list, all 20, on the built app. What main asks of Electron is read from an Electron that
// takes notes (`seen`), what a page can do from the running window (`running`). `npm run security:mutants` undoes each
// point and expects its test to fail.

const test = base.extend<object, { seen: Testimony; running: Page }>({
  seen: [async ({}, use) => use(await observeMain()), { scope: 'worker' }],
  running: [
    async ({}, use) => {
      const userData = 'out/e2e/electron-points'
      removeUserData(userData)
      const app = await launchApp({ userData })
      await app.page.getByRole('button', { name: 'Try it with practice data' }).waitFor()
      await use(app.page)
      await app.close()
    },
    { scope: 'worker' },
  ],
})

declare const window: { readonly desktop: DesktopApi } & Record<string, unknown>

type Preferences = Testimony['webPreferences'][number]

function everyWindow(seen: Testimony): Preferences {
  expect(seen.webPreferences).toHaveLength(1)
  return seen.webPreferences[0] ?? {}
}

/** Switches by which Chromium would give up a protection for the whole program. */
const WEAKENING =
  /no-sandbox|disable-web-security|insecure|enable-blink|experimental|disable-site-isolation|remote-debugging/

test('1 Only secure content is loaded', ({ seen }) => {
  expect(seen.loaded).toEqual(['app://outpost/index.html'])
  expect(seen.insecureAddress).toBe('address-not-allowed')
})

test('2 No Node.js in any page', ({ seen }) => {
  expect(everyWindow(seen)).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
  })
})

test('3 Context isolation is on', ({ seen }) => {
  expect(everyWindow(seen).contextIsolation).toBe(true)
})

test('4 Every process is sandboxed', ({ seen }) => {
  expect([seen.isSandboxed, everyWindow(seen).sandbox]).toEqual([true, true])
  expect(seen.switches.filter((name) => WEAKENING.test(name))).toEqual([])
})

test('5 Every permission is denied, asked or checked', ({ seen }) => {
  expect([seen.granted, seen.grantedOnCheck]).toEqual([[], []])
})

test('6 Web security stays on', ({ seen }) => {
  expect(everyWindow(seen).webSecurity).not.toBe(false)
})

test('7 The Content-Security-Policy lets in nothing but our own files', async ({ seen, running }) => {
  expect(seen.policy).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
  expect(seen.policy).not.toMatch(/unsafe|\*|https?:/)
  const stopped = await running.evaluateHandle(() => {
    const broken = new Set<string>()
    document.addEventListener('securitypolicyviolation', (event) => broken.add(event.effectiveDirective))
    const add = (tag: string, parts: object) => {
      try {
        document.body.append(Object.assign(document.createElement(tag), parts))
      } catch {
        // Reported as a violation, which is what is looked for.
      }
    }
    add('b', { innerHTML: '<i onclick="1">' })
    add('style', { textContent: 'b{}' })
    add('img', { src: 'https://127.0.0.1:1/x.png' })
    add('iframe', { src: 'https://127.0.0.1:1/' })
    add('base', { href: 'https://127.0.0.1:1/' })
    const form = document.body.appendChild(document.createElement('form'))
    form.action = 'https://127.0.0.1:1/'
    form.submit()
    fetch('https://127.0.0.1:1/').catch(() => undefined)
    return broken
  })
  const directives = [
    'base-uri',
    'connect-src',
    'form-action',
    'frame-src',
    'img-src',
    'require-trusted-types-for',
    'style-src-elem',
  ]
  await expect.poll(() => stopped.evaluate((broken) => [...broken].sort())).toEqual(directives)
})

test('8 No insecure content is let into a secure page', ({ seen }) => {
  expect(everyWindow(seen).allowRunningInsecureContent ?? false).toBe(false)
})

test('9 No experimental features', ({ seen }) => {
  expect(everyWindow(seen).experimentalFeatures ?? false).toBe(false)
})

test('10 No Blink features are switched on', ({ seen }) => {
  expect(everyWindow(seen).enableBlinkFeatures ?? '').toBe('')
})

test('11 A page can make no webview', ({ seen }) => {
  expect(everyWindow(seen).webviewTag ?? false).toBe(false)
})

test('12 No webview is attached, whatever its options', ({ seen }) => {
  expect(seen.attachesWebview).toBe(false)
})

test('13 The page goes nowhere else', async ({ seen, running }) => {
  expect(seen.ways).toEqual([])
  expect(seen.mayReload).toBe(true)
  const before = running.url()
  await running.evaluate(() => {
    const link = document.body.appendChild(document.createElement('a'))
    link.href = 'https://example.com/'
    link.click()
  })
  // It is still our page, with its bridge: the tests below go on in it.
  expect(await running.evaluate(() => [location.href, typeof window.desktop])).toEqual([before, 'object'])
})

test('14 No further window opens', async ({ seen, running }) => {
  expect(seen.opensWindow).toEqual([])
  await running.evaluate(() => void open('https://example.com/'))
  await expect.poll(() => running.context().pages().length).toBe(1)
})

test('15 The page can have nothing opened by the system', ({ seen }) => {
  expect([seen.signInPage, seen.opened]).toEqual(['no-sign-in-page', []])
})

test('16 Electron is one that gets security fixes', () => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
  const pinned = (read('package.json')['devDependencies'] as Record<string, string>)['electron'] ?? ''
  expect([pinned, isMaintained(pinned, lastKnown.version)]).toEqual([pinned, true])
})

test('17 Main hears our own page alone', ({ seen }) => {
  const channels = Object.entries(contract.commands).flatMap(([area, verbs]) =>
    Object.keys(verbs).map((verb) => `${area}:${verb}`),
  )
  const heard = seen.commands.filter(({ code }) => code !== 'untrusted-sender')
  expect([...new Set(heard.map(({ who }) => who))]).toEqual([OURSELVES])
  expect(heard.map(({ channel }) => channel).sort()).toEqual(channels.sort())
  expect(seen.listened).toEqual([])
})

test('18 Files come by our own scheme, and only those of the window', ({ seen }) => {
  expect(seen.schemes.map(({ scheme }) => scheme)).toEqual(['app'])
  expect(seen.schemes[0]?.privileges?.bypassCSP ?? false).toBe(false)
  const [page, ...others] = seen.served
  expect(page).toEqual({ url: 'app://outpost/index.html', status: 200 })
  expect(others.filter(({ status }) => status !== 404)).toEqual([])
})

test('19 Every fuse is set', () => {
  for (const platform of ['darwin', 'win32', 'linux']) {
    expect(fusesFor(platform)).toEqual({
      version: '1',
      strictlyRequireAllFuses: true,
      [FuseV1Options.RunAsNode]: false,
      [FuseV1Options.EnableCookieEncryption]: true,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
      [FuseV1Options.EnableNodeCliInspectArguments]: false,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: platform !== 'linux',
      [FuseV1Options.OnlyLoadAppFromAsar]: true,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
      [FuseV1Options.WasmTrapHandlers]: true,
    })
  }
})

test('19 An installed Outpost does not start for a debugger', async () => {
  expect(await startMain([])).toBe(0)
  expect(await startMain(['--remote-debugging-port=9222'])).toBe(1)
  expect(await startMain(['--remote-debugging-pipe'])).toBe(1)
})

test('20 The page gets exactly the contract', async ({ running }) => {
  const found = await running.evaluate(() => {
    const bridge = Object.getOwnPropertyDescriptor(window, 'desktop')?.value as Record<string, object>
    return {
      shape: Object.entries(bridge).map(([area, part]) => [area, typeof part, Object.keys(part).sort()]),
      isFrozen: [bridge, ...Object.values(bridge)].every((part) => Object.isFrozen(part)),
      symbols: [bridge, ...Object.values(bridge)].flatMap((part) => Object.getOwnPropertySymbols(part))
        .length,
      isPlain: Object.values(bridge).every((part) =>
        [Object.prototype, Function.prototype].includes(Object.getPrototypeOf(part) as object),
      ),
      node: [
        'require',
        'process',
        'module',
        'Buffer',
        'global',
        '__dirname',
        'electron',
        'ipcRenderer',
      ].filter((name) => name in window),
    }
  })
  const areas = Object.entries(contract.commands).map(([area, verbs]) => [
    area,
    'object',
    Object.keys(verbs).sort(),
  ])
  expect(found.shape).toEqual([...areas, ['on', 'function', []]])
  expect([found.isFrozen, found.isPlain, found.symbols, found.node]).toEqual([true, true, 0, []])
})

test('20 News reach the page without Electron’s event', async ({ running }) => {
  const given = await running.evaluate(async () => {
    const heard = new Promise<unknown[]>((resolve) => {
      const on = window.desktop.on as unknown as (
        event: string,
        listener: (...all: unknown[]) => void,
      ) => void
      on('storageChanged', (...all) => resolve(all))
      on('connectivityChanged', (...all) => resolve(all))
    })
    const practice = await window.desktop.workspaces.addPractice()
    if (practice.ok) await window.desktop.connectivity.check({ workspaceId: practice.value.id })
    return heard
  })
  expect(given).toHaveLength(1)
})
