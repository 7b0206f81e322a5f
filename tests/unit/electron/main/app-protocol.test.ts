import { mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, sep } from 'node:path'
import { createAppProtocol, isAppUrl, resolveAppPath } from '@electron/main/app-protocol'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(sep, 'srv', 'renderer')

describe('containment', () => {
  it.each([
    ['app://outpost/', 'index.html'],
    ['app://outpost/index.html', 'index.html'],
    ['app://outpost/assets/main-AbC_1.js', join('assets', 'main-AbC_1.js')],
    ['app://outpost/assets/main.js?v=1#top', join('assets', 'main.js')],
    ['app://outpost/assets/a%20b.css', join('assets', 'a b.css')],
  ])('serves %s', (url, path) => {
    expect(resolveAppPath(root, url)).toBe(join(root, path))
  })

  it.each([
    'app://outpost/../secret',
    'app://outpost/assets/../../secret',
    'app://outpost/assets/../index.html',
    'app://outpost/..',
    'app://outpost/.',
    'app://outpost/.env',
    'app://outpost/assets/.hidden',
    'app://outpost/%2e%2e/secret',
    'app://outpost/%2e%2e%2fsecret',
    'app://outpost/..%2fsecret',
    'app://outpost/..%5csecret',
    'app://outpost/..\\secret',
    'app://outpost/%252e%252e/secret',
    'app://outpost//etc/passwd',
    'app://outpost/%2fetc/passwd',
    'app://outpost/C:/Windows/win.ini',
    'app://outpost/C%3A%5CWindows',
    'app://outpost/index.html:stream',
    'app://outpost/\\\\host\\share',
    'app://outpost/index.html%00.js',
    'app://outpost/index.html\u0000',
    'app://outpost/%0aindex.html',
    'app://outpost/%E0%A4%A',
    'app://outpost/assets//main.js',
    'app://outpost/assets/',
    'app://outpost/index.html.',
    'app://outpost/index.html%20',
    'app://outpost/assets /main.js',
    'app://outpost/index.html::$DATA',
    'app://outpost/%5c%5c127.0.0.1%5cshare',
    'app://outpost/%5c%5c%3f%5cC%3a%5cWindows',
    'app://outpost/%EF%BC%8E%EF%BC%8E%00/secret',
    'app://outpost/%c0%ae%c0%ae/secret',
    'app://hostile/index.html',
    'APP://outpost/index.html',
    'app://other/index.html',
    'app://outpost.example/index.html',
    'app://outpost@other/index.html',
    'app://outpost:80/index.html',
    'file:///etc/passwd',
    'https://outpost/index.html',
    'app:outpost/index.html',
    '',
  ])('refuses %j', (url) => {
    expect(resolveAppPath(root, url)).toBeNull()
  })
})

describe('our own page', () => {
  it.each(['app://outpost/index.html', 'app://outpost/'])('is at %s', (url) => {
    expect(isAppUrl(url)).toBe(true)
  })

  it.each(['app://other/', 'https://outpost/', 'file:///index.html', 'about:blank', 'data:text/html,x', ''])(
    'is not at %j',
    (url) => {
      expect(isAppUrl(url)).toBe(false)
    },
  )
})

describe('answers', () => {
  let folder = ''
  let nonces = 0
  const serve = (url: string, method = 'GET') =>
    createAppProtocol({
      root: join(folder, 'renderer'),
      createNonce: () => `nonce${++nonces}`,
      language: () => 'fr-CA',
    })({
      url,
      method,
    })

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'outpost-'))
    mkdirSync(join(folder, 'renderer', 'assets'), { recursive: true })
    writeFileSync(
      join(folder, 'renderer', 'index.html'),
      '<html lang="__LANGUAGE__"><style nonce="__CSP_NONCE__"></style>__CSP_NONCE__',
    )
    writeFileSync(join(folder, 'renderer', 'assets', 'main.js'), 'run("__CSP_NONCE__")')
    writeFileSync(join(folder, 'secret.txt'), 'secret')
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('writes the nonce of the policy into the page, a fresh one for each load, and the language that is spoken', async () => {
    for (const nonce of ['nonce1', 'nonce2']) {
      const page = await serve('app://outpost/')
      expect(await page.text()).toBe(`<html lang="fr-CA"><style nonce="${nonce}"></style>${nonce}`)
      expect(page.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`)
    }
  })

  it('sends the whole policy', async () => {
    const policy = (await serve('app://outpost/')).headers.get('content-security-policy') ?? ''
    expect(policy.replace(/nonce-\w+/, 'nonce-…').split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce-…'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ])
  })

  it('serves other files as they are, with their type and no sniffing', async () => {
    const script = await serve('app://outpost/assets/main.js')
    expect(await script.text()).toBe('run("__CSP_NONCE__")')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
    expect(script.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each(['app://outpost/../secret.txt', 'app://outpost/assets', 'app://outpost/gone.js', 'app://other/'])(
    'answers 404 to %s',
    async (url) => {
      const answer = await serve(url)
      expect([answer.status, await answer.text()]).toEqual([404, ''])
    },
  )

  it('follows no link out of its folder', async () => {
    symlinkSync(folder, join(folder, 'renderer', 'out'), 'junction')
    expect((await serve('app://outpost/out/secret.txt')).status).toBe(404)
    symlinkSync(join(folder, 'renderer', 'assets'), join(folder, 'renderer', 'in'), 'junction')
    expect((await serve('app://outpost/in/main.js')).status).toBe(200)
  })

  it('answers nothing but reads', async () => {
    expect((await serve('app://outpost/', 'POST')).status).toBe(405)
  })
})
