import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchApp } from '@tools/launch/launch-app'
import { expect, test } from './fixtures'
import { watchPolicy } from './watch-policy'

// Every spec fails on a violation; here it is shown that none would go unnoticed.

const attacks = {
  'an inline script': `document.body.insertAdjacentHTML('beforeend', '<p onclick="ran()">x</p>')`,
  'an inline style': `document.head.append(Object.assign(document.createElement('style'), { textContent: 'p{}' }))`,
  // In a task of its own: what the debugger evaluates may make code of text.
  'text as code': `setTimeout(() => { try { new Function('return 1')() } catch {} })`,
  'a request': `fetch('/index.html').catch(() => undefined)`,
  'a frame': `document.body.append(Object.assign(document.createElement('iframe'), { src: '/index.html' }))`,
  'a picture from elsewhere': `new Promise((done) => Object.assign(new Image(), { src: 'https://127.0.0.1:1/x.png', onerror: done }))`,
  'another base': `document.head.append(Object.assign(document.createElement('base'), { href: 'https://127.0.0.1:1/' }))`,
  'a second policy of trusted types': `(() => { try { trustedTypes.createPolicy('mine', {}) } catch {} })()`,
}

test('a violation in the running page is noticed, whichever directive it breaks', async ({ desk }) => {
  const page = await desk.open()
  await expect(page.getByRole('button', { name: 'Try it with practice data' })).toBeVisible()
  expect(desk.takeViolations()).toEqual([])
  for (const [name, attack] of Object.entries(attacks)) {
    await page.evaluate(attack).catch(() => undefined)
    await expect.poll(() => desk.takeViolations().length, { message: name }).toBeGreaterThan(0)
  }
})

test('a violation while the page loads is noticed too', async () => {
  const folder = join('out', 'e2e', 'planted')
  rmSync(folder, { recursive: true, force: true })
  for (const part of ['main', 'preload', 'renderer'])
    cpSync(join('out', part), join(folder, part), { recursive: true })
  const index = join(folder, 'renderer', 'index.html')
  writeFileSync(index, readFileSync(index, 'utf8').replace('<title>', '<style>p{}</style><title>'))
  const app = await launchApp({ userData: join(folder, 'user-data'), main: join(folder, 'main', 'index.js') })
  const violations: string[] = []
  await watchPolicy(app.page, (text) => violations.push(text))
  await app.close()
  expect(violations).toEqual([expect.stringContaining('inline style')])
})
