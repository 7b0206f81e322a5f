import { createSessions } from '@renderer/app/sessions'
import type { WorkspaceSession } from '@renderer/data/workspace-session'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { describe, expect, it } from 'vitest'

type Outcome = Result<WorkspaceSession, AppError>

function setup(...outcomes: ((opened: Outcome) => Outcome | Error)[]) {
  const log: string[] = []
  // Only `close` is ever called on it here.
  const session = { close: () => Promise.resolve(void log.push('close')) } as Partial<WorkspaceSession>
  const opened = ok(session as WorkspaceSession)
  const sessions = createSessions({
    openSession(workspaceId) {
      log.push(`open ${workspaceId}`)
      const outcome = outcomes.shift()?.(opened) ?? opened
      return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome)
    },
    openSending(workspaceId) {
      log.push(`send ${workspaceId}`)
      return Promise.resolve(opened)
    },
    eraseData(workspaceId) {
      log.push(`erase ${workspaceId}`)
      return Promise.resolve(ok(undefined))
    },
    onUnexpected: (cause) => log.push(String(cause)),
  })
  return { sessions, log, session, slots: () => sessions.store.getState() }
}

const failure = appError('upgrade-failed')

describe('sessions', () => {
  it('opens each workspace once, however often it is asked', async () => {
    const { sessions, log, session, slots } = setup()
    await Promise.all([sessions.open('w1'), sessions.open('w1')])
    await sessions.open('w1')
    expect([log, slots()]).toEqual([['open w1'], { w1: { state: 'open', session } }])
  })

  it('keeps one that cannot be opened apart from the others, and tries it again when asked', async () => {
    const { sessions, slots } = setup(() => err(failure))
    await sessions.open('w1')
    await sessions.open('w2')
    expect(slots()).toMatchObject({ w1: { state: 'failed', error: failure }, w2: { state: 'open' } })
    await sessions.open('w1')
    expect(slots()).toMatchObject({ w1: { state: 'open' } })
  })

  it('shows a bug while opening as a failure and reports it', async () => {
    const { sessions, log, slots } = setup(() => new Error('bug'))
    await sessions.open('w1')
    expect(slots()).toEqual({ w1: { state: 'failed', error: appError('internal') } })
    expect(log).toEqual(['open w1', 'Error: bug'])
  })

  it('closes all, those that only send and those that are still opening too', async () => {
    const { sessions, log, slots } = setup()
    await sessions.sendOnly('w1')
    void sessions.open('w2')
    await sessions.closeAll()
    expect([log, slots()]).toEqual([['send w1', 'open w2', 'close', 'close'], {}])
    await sessions.open('w2')
    expect(log.at(-1)).toBe('open w2')
  })

  it('closes one that is removed while it opens', async () => {
    const { sessions, log, slots } = setup()
    void sessions.open('w1')
    await sessions.forget('w1')
    expect([log, slots()]).toEqual([['open w1', 'close', 'erase w1'], {}])
  })

  it('closes a removed workspace before it deletes its rows', async () => {
    const { sessions, log, slots } = setup()
    await sessions.open('w1')
    await sessions.forget('w1')
    expect([log, slots()]).toEqual([['open w1', 'close', 'erase w1'], {}])
  })
})
