import { expect, it } from 'vitest'
import { listenToWindow } from '@renderer/sync/platform'

it('hurries when the network is back, and looks when the agent is', () => {
  const view = new EventTarget()
  const state: { visibilityState: DocumentVisibilityState } = { visibilityState: 'visible' }
  const page = Object.assign(new EventTarget(), state)
  const signs: boolean[] = []
  const stop = listenToWindow(view, page, ({ hurry }) => signs.push(hurry))
  view.dispatchEvent(new Event('online'))
  view.dispatchEvent(new Event('focus'))
  page.dispatchEvent(new Event('visibilitychange'))
  page.visibilityState = 'hidden'
  page.dispatchEvent(new Event('visibilitychange'))
  expect(signs).toEqual([true, false, false])
  stop()
  view.dispatchEvent(new Event('online'))
  expect(signs).toHaveLength(3)
})
