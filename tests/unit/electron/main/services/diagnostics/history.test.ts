import { createHistory } from '@electron/main/services/diagnostics/history'
import { describe, expect, it } from 'vitest'

function setup() {
  const clock = { now: 0 }
  const history = createHistory(() => clock.now)
  const published: unknown[] = []
  const publish = history.watch((event, news) => void published.push([event, news]))
  const tell = (workspaceId: string, state: 'online' | 'no-network', at = clock.now) => {
    clock.now = at
    publish('connectivityChanged', { workspaceId, state, lastContactAt: null, clockSkewMs: 0 })
  }
  return { clock, history, publish, published, tell }
}

describe('the history', () => {
  it('keeps changes of connectivity, and hands all news on', () => {
    const { history, publish, published, tell } = setup()
    tell('a', 'online', 1)
    tell('b', 'online', 2)
    tell('a', 'online', 3)
    tell('a', 'no-network', 4)
    publish('woke', undefined)
    expect(history.connectivity()).toEqual([
      { at: 1, workspaceId: 'a', state: 'online' },
      { at: 2, workspaceId: 'b', state: 'online' },
      { at: 4, workspaceId: 'a', state: 'no-network' },
    ])
    expect(published).toHaveLength(5)
  })

  it('keeps the last hundred changes', () => {
    const { history, tell } = setup()
    for (let at = 0; at < 250; at += 1) tell('a', at % 2 === 0 ? 'online' : 'no-network', at)
    expect(history.connectivity().map(({ at }) => at)).toEqual(
      Array.from({ length: 100 }, (_, at) => at + 150),
    )
  })

  it('counts failures by command and code, and keeps the longest time', () => {
    const { clock, history } = setup()
    history.noteAnswer('customers:create', { code: null, durationMs: 7.4 })
    clock.now = 5
    history.noteAnswer('customers:create', { code: 'timed-out', durationMs: 3 })
    history.noteAnswer('customers:create', { code: 'timed-out', durationMs: 90 })
    expect(history.failures()).toEqual([
      { channel: 'customers:create', code: 'timed-out', count: 2, lastAt: 5 },
    ])
    expect([...history.slowest()]).toEqual([['customers:create', 90]])
  })
})
