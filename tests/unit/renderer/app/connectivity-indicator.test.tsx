// @vitest-environment happy-dom
import { HOLD_MS } from '@renderer/app/use-steady-connectivity'
import { ConnectivityIndicator } from '@renderer/app/connectivity-indicator'
import { connectivityActionWords, connectivityWords } from '@renderer/ui/connectivity-words'
import { connectivityStates, type ConnectivityState } from '@shared/domain/connectivity'
import { testWorkspace } from '@tests/support/fake-desktop'
import { renderInSession } from '@tests/support/render-in-session'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'

afterEach(cleanup)

it('is checking until something was heard', () => {
  renderInSession(<ConnectivityIndicator workspace={testWorkspace} />)
  expect(screen.getByRole('status', { name: 'Connectivity' }).textContent).toBe('Checking…')
})

it.each(connectivityStates)(
  'says the word for %s and, when opened, what it means and what to do',
  async (state) => {
    const { services } = renderInSession(<ConnectivityIndicator workspace={testWorkspace} />)
    const news = { workspaceId: testWorkspace.id, state, lastContactAt: null, clockSkewMs: 0 }
    act(() => services.sessionStore.getState().noteConnectivity(news))
    const { label, meaning, advice, actions } = connectivityWords[state]
    fireEvent.click(screen.getByRole('button', { name: label }))
    expect(await screen.findByText(meaning)).toBeTruthy()
    expect(screen.getByText(advice)).toBeTruthy()
    // Until it is asked, nothing is known of an earlier run either.
    expect(screen.queryAllByText(/never so far/)).toHaveLength(state === 'checking' ? 0 : 1)
    for (const action of actions) {
      const role = action === 'edit-workspace' ? 'link' : 'button'
      expect(screen.getByRole(role, { name: connectivityActionWords[action] })).toBeTruthy()
    }
    expect(screen.queryByRole('switch')).toBeNull()
  },
)

describe('a state that changes', () => {
  const story = () => {
    vi.useFakeTimers()
    const { services } = renderInSession(<ConnectivityIndicator workspace={testWorkspace} />)
    const hear = (state: ConnectivityState, clockSkewMs = 0) =>
      act(() =>
        services.sessionStore
          .getState()
          .noteConnectivity({ workspaceId: testWorkspace.id, state, lastContactAt: 1, clockSkewMs }),
      )
    const shown = () => screen.getByRole('status', { name: 'Connectivity' }).textContent
    const pass = (ms: number) => {
      act(() => void vi.advanceTimersByTime(ms))
    }
    return { hear, shown, pass }
  }
  afterEach(() => vi.useRealTimers())

  it('is shown at once when it is trouble', () => {
    const { hear, shown } = story()
    hear('online')
    expect(shown()).toBe('Online')
    hear('no-network')
    expect(shown()).toBe('No network')
  })

  it('is shown when it has held for a second when it is good news', () => {
    const { hear, shown, pass } = story()
    hear('no-network')
    hear('online')
    pass(HOLD_MS - 1)
    expect(shown()).toBe('No network')
    pass(1)
    expect(shown()).toBe('Online')
  })

  it('does not flicker while the server comes and goes', () => {
    const { hear, shown, pass } = story()
    hear('server-not-answering')
    for (const state of ['online', 'server-not-answering', 'slowed-down', 'server-not-answering'] as const) {
      hear(state)
      pass(HOLD_MS - 1)
      expect(shown()).toBe('Server not answering')
    }
  })

  it('says how wrong the clock is', async () => {
    const { hear } = story()
    hear('clock-wrong', -20 * 60_000)
    vi.useRealTimers()
    fireEvent.click(screen.getByRole('button', { name: 'Clock is wrong' }))
    expect(await screen.findByText(/clock is 20 min ahead/)).toBeTruthy()
  })
})
