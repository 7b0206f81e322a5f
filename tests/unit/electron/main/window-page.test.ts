import { EventEmitter } from 'node:events'
import { keepPage } from '@electron/main/window-page'
import { expect, it } from 'vitest'

function setup(load: () => Promise<void> = () => Promise.resolve()) {
  const contents = new EventEmitter()
  const state = { now: 0, loads: 0, lost: 0, isDestroyed: false }
  const loadURL = () => {
    state.loads += 1
    return load()
  }
  const window = { webContents: contents, loadURL, isDestroyed: () => state.isDestroyed }
  keepPage(window as never, { ticks: () => state.now, onLost: () => void (state.lost += 1) })
  const die = async (reason = 'crashed') => {
    contents.emit('render-process-gone', {}, { reason })
    await new Promise(setImmediate)
  }
  return { state, die }
}

it('loads the page again when its process has died', async () => {
  const { state, die } = setup()
  await die()
  expect(state).toMatchObject({ loads: 2, lost: 0 })
})

it('gives up after the third death in a minute, but not when they are far apart', async () => {
  const { state, die } = setup()
  for (const now of [0, 10_000, 61_000]) {
    state.now = now
    await die()
  }
  expect(state).toMatchObject({ loads: 4, lost: 0 })
  await die()
  expect(state).toMatchObject({ loads: 4, lost: 1 })
})

it('gives up on a page that cannot be loaded', async () => {
  const { state } = setup(() => Promise.reject(new Error('ERR_FAILED')))
  for (let turn = 0; turn < 5; turn += 1) await new Promise(setImmediate)
  expect(state).toMatchObject({ loads: 3, lost: 1 })
})

it('leaves a page alone that ended by itself or whose window is gone', async () => {
  const { state, die } = setup()
  await die('clean-exit')
  state.isDestroyed = true
  await die()
  expect(state).toMatchObject({ loads: 1, lost: 0 })
})
