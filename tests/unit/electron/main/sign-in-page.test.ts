import { createSignInPage } from '@electron/main/sign-in-page'
import type { ConnectivityState } from '@shared/domain/connectivity'
import { expect, it } from 'vitest'

function begin(platform = 'linux') {
  const opened: string[] = []
  let now = 0
  const page = createSignInPage(
    { platform, openInBrowser: (url) => Promise.resolve(void opened.push(url)) },
    () => now,
  )
  const note = (state: ConnectivityState, workspaceId = 'one') =>
    page.note({ workspaceId, state, lastContactAt: null, clockSkewMs: 0 })
  return { page, note, opened, later: (ms: number) => (now += ms) }
}

it('is opened only while one is in the way', async () => {
  const { page, note, opened } = begin()
  note('no-network')
  expect([await page.open(), opened]).toEqual([false, []])
  note('captive-portal')
  note('online', 'another')
  expect([await page.open(), opened.length]).toEqual([true, 1])
  note('online')
  expect([await page.open(), opened.length]).toEqual([false, 1])
})

it.each(['win32', 'darwin', 'linux', 'freebsd'])('is a fixed page of plain http on %s', async (platform) => {
  const { page, note, opened } = begin(platform)
  note('captive-portal')
  await page.open()
  expect(opened).toEqual([expect.stringMatching(/^http:\/\/[a-z.]+\/[a-z_.-]+$/)])
})

it('is opened once, however often it is asked for in a moment', async () => {
  const { page, note, opened, later } = begin()
  note('captive-portal')
  await Promise.all([page.open(), page.open(), page.open()])
  expect(opened.length).toBe(1)
  later(1_000)
  await page.open()
  expect(opened.length).toBe(2)
})

it('says when no browser opens', async () => {
  const page = createSignInPage({ platform: 'linux', openInBrowser: () => Promise.reject(new Error('none')) })
  page.note({ workspaceId: 'one', state: 'captive-portal', lastContactAt: null, clockSkewMs: 0 })
  expect(await page.open()).toBe(false)
})
