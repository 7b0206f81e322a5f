// @vitest-environment happy-dom
import { StorageNotice } from '@renderer/app/storage-notice'
import { storageWords } from '@renderer/ui/storage-words'
import type { FakeDesktop } from '@tests/support/fake-desktop'
import { renderInSession } from '@tests/support/render-in-session'
import { act, cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'

afterEach(cleanup)

async function show() {
  const { services } = renderInSession(<StorageNotice />)
  await act(() => Promise.resolve())
  const desktop = services.desktop as Partial<FakeDesktop> as FakeDesktop
  return (state: string) => act(() => desktop.emit('storageChanged', { state, freeBytes: 1 }))
}

it('says nothing while there is room', async () => {
  await show()
  expect(screen.queryByText(/disk/)).toBeNull()
})

it('names what stops when the disk is nearly full, warns when it is full, and goes when there is room', async () => {
  const tell = await show()
  tell('low')
  expect(screen.getByRole('status').textContent).toContain(storageWords.low.text)
  tell('full')
  expect(screen.getByRole('alert').textContent).toContain(storageWords.full.text)
  tell('enough')
  expect(screen.queryByText(/disk/)).toBeNull()
})
