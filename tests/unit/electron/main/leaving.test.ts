import { EventEmitter } from 'node:events'
import { closeInWords } from '@electron/main/leaving'
import type { Unsent } from '@electron/main/leaving-words'
import { describe, expect, it } from 'vitest'

const settled = () => new Promise(setImmediate)

function open(setting: { unsent?: Unsent; chooses?: number; isShuttingDown?: boolean; answers?: boolean }) {
  const { unsent = { waiting: 0, sending: 0 }, chooses = 0, isShuttingDown = false, answers = true } = setting
  const log: string[] = []
  let timeUp = (): void => undefined
  const window = Object.assign(new EventEmitter(), {
    isDestroyed: () => log.includes('closed'),
    close() {
      const event = { isPrevented: false, preventDefault: () => void (event.isPrevented = true) }
      window.emit('close', event)
      if (!event.isPrevented) log.push('closed')
    },
  })
  closeInWords({
    window: window as never,
    ask: ({ message }) => {
      log.push(message)
      return Promise.resolve({ response: chooses })
    },
    unsent: () => Promise.resolve(unsent),
    stopSending: () => {
      log.push('stops sending')
      return answers ? Promise.resolve() : new Promise(() => undefined)
    },
    wait: (ms) => {
      log.push(`waits ${ms} ms at most`)
      return new Promise((resolve) => (timeUp = resolve))
    },
    isShuttingDown: () => isShuttingDown,
  })
  return { window, log, timeUp: () => timeUp() }
}

describe('closing the window', () => {
  it('asks nothing when everything is sent', async () => {
    const { window, log } = open({})
    window.close()
    await settled()
    expect(log).toEqual(['closed'])
  })

  it('says what is not sent yet, and closes when the agent says so', async () => {
    const { window, log } = open({ unsent: { waiting: 2, sending: 0 } })
    window.close()
    await settled()
    expect(log).toEqual(['2 customers are not sent yet.', 'closed'])
  })

  it('stays open when the agent says so, and asks again the next time', async () => {
    const { window, log } = open({ unsent: { waiting: 1, sending: 0 }, chooses: 1 })
    window.close()
    await settled()
    window.close()
    await settled()
    expect(log).toEqual(['1 customer is not sent yet.', '1 customer is not sent yet.'])
  })

  it('lets what is on the wire come back first', async () => {
    const { window, log } = open({ unsent: { waiting: 0, sending: 1 } })
    window.close()
    await settled()
    expect(log).toEqual(['1 customer is not sent yet.', 'stops sending', 'waits 3000 ms at most', 'closed'])
  })

  it('waits in bounded time for an answer that does not come', async () => {
    const { window, log, timeUp } = open({ unsent: { waiting: 0, sending: 1 }, answers: false })
    window.close()
    await settled()
    expect(log).not.toContain('closed')
    timeUp()
    await settled()
    expect(log.at(-1)).toBe('closed')
  })

  it('asks once, however often the agent clicks', async () => {
    const { window, log } = open({ unsent: { waiting: 1, sending: 0 } })
    window.close()
    window.close()
    await settled()
    expect(log).toEqual(['1 customer is not sent yet.', 'closed'])
  })

  it('asks nothing while the computer is shutting down', () => {
    const { window, log } = open({ unsent: { waiting: 9, sending: 1 }, isShuttingDown: true })
    window.close()
    expect(log).toEqual(['closed'])
  })
})
