import { EventEmitter } from 'node:events'
import { closeBeforeQuit, watchBugs } from '@electron/main/life-cycle'
import { describe, expect, it } from 'vitest'

function createApp() {
  const exits: (number | undefined)[] = []
  return Object.assign(new EventEmitter(), { exits, exit: (code?: number) => void exits.push(code) })
}

describe('the end', () => {
  it('waits until everything is closed', async () => {
    const app = createApp()
    let finish = (): void => undefined
    const closing = new Promise<void>((resolve) => (finish = resolve))
    closeBeforeQuit(app as never, () => closing)
    let isPrevented = false
    app.emit('will-quit', { preventDefault: () => (isPrevented = true) })
    expect([isPrevented, app.exits]).toEqual([true, []])
    finish()
    await closing
    expect(app.exits).toEqual([0])
  })

  it('comes with an error code when closing fails', async () => {
    const app = createApp()
    closeBeforeQuit(app as never, () => Promise.reject(new Error('disk gone')))
    app.emit('will-quit', { preventDefault: () => undefined })
    await new Promise(setImmediate)
    expect(app.exits).toEqual([1])
  })
})

describe('a bug that nobody caught', () => {
  function watch() {
    const app = createApp()
    const process = new EventEmitter()
    const [logged, boxes]: [unknown[], string[]] = [[], []]
    const dialog = { showErrorBox: (title: string) => void boxes.push(title) }
    const logger = { note: () => undefined, bug: (error: unknown) => void logged.push(error) }
    watchBugs({ process: process as never, app, dialog, logger, logFolder: '/logs' })
    return { app, process, logged, boxes }
  }

  it('is logged and ends the program in words', () => {
    const { app, process, logged, boxes } = watch()
    const bug = new Error('bug')
    process.emit('uncaughtException', bug)
    expect({ logged, boxes, exits: app.exits }).toEqual({
      logged: [bug],
      boxes: ['Outpost has to close'],
      exits: [1],
    })
  })

  it('is only logged when it was a promise', () => {
    const { app, process, logged } = watch()
    process.emit('unhandledRejection', new Error('bug'))
    expect([logged.length, app.exits]).toEqual([1, []])
  })
})
