// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core'
import { ErrorBoundary } from '@renderer/app/error-boundary'
import { render, screen } from '@testing-library/react'
import { expect, it, vi } from 'vitest'

function Broken(): never {
  throw new Error('bug')
}

it('shows what to do when a page breaks', () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
  render(
    <MantineProvider env="test">
      <ErrorBoundary>
        <Broken />
      </ErrorBoundary>
    </MantineProvider>,
  )
  expect(screen.getByRole('heading', { name: 'This page stopped working' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Reload Outpost' })).toBeTruthy()
  expect(screen.getByText('Error: bug')).toBeTruthy()
})
