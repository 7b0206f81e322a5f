// @vitest-environment happy-dom
import { ConnectivityIndicator } from '@renderer/app/connectivity-indicator'
import { connectivityWords } from '@renderer/ui/connectivity-words'
import { connectivityStates } from '@shared/domain/connectivity'
import { testWorkspace } from '@tests/support/fake-desktop'
import { renderInSession } from '@tests/support/render-in-session'
import { act, cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'

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
    const { label, meaning, advice } = connectivityWords[state]
    fireEvent.click(screen.getByRole('button', { name: label }))
    expect(await screen.findByText(meaning)).toBeTruthy()
    expect(screen.getByText(advice)).toBeTruthy()
    expect(screen.getByText(/never so far/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Check now' })).toBeTruthy()
    expect(screen.queryByRole('switch')).toBeNull()
  },
)
