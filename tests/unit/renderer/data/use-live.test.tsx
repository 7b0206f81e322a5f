// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createCustomerIndex } from '@renderer/data/customer-index'
import { useCustomer } from '@renderer/data/use-customer'
import { useCustomerList } from '@renderer/data/use-customer-list'
import { useOutbox } from '@renderer/data/use-outbox'
import { useOutboxCounts } from '@renderer/data/use-outbox-counts'
import { useStanding } from '@renderer/data/use-standing'
import { acme, openTestData, submitOne } from '@tests/support/test-database'

it('follows a customer through its states, and is loading in between when another is asked for', async () => {
  const world = await openTestData()
  const localKey = await submitOne(world)
  const other = await submitOne(world, acme('Other'))
  const { result, rerender } = renderHook(({ key }) => useCustomer(world.customers, key), {
    initialProps: { key: localKey },
  })
  expect(result.current).toEqual({ state: 'loading' })
  await waitFor(() => expect(result.current).toMatchObject({ state: 'ready', value: { state: 'queued' } }))
  await world.store.claim(localKey)
  await waitFor(() => expect(result.current).toMatchObject({ value: { state: 'sending' } }))
  rerender({ key: other })
  expect(result.current).toEqual({ state: 'loading' })
  await waitFor(() => expect(result.current).toMatchObject({ value: { localKey: other } }))
  rerender({ key: 'nobody' })
  await waitFor(() => expect(result.current).toEqual({ state: 'ready', value: undefined }))
})

it('follows outbox and standing', async () => {
  const world = await openTestData()
  const outbox = renderHook(() => useOutbox(world.customers))
  const standing = renderHook(() => useStanding(world.customers))
  await waitFor(() => expect(outbox.result.current).toEqual({ state: 'ready', value: [] }))
  await submitOne(world)
  await world.store.updateStanding({ pausedBy: 'agent' })
  await waitFor(() => expect(outbox.result.current).toMatchObject({ value: [{ state: 'queued' }] }))
  await waitFor(() => expect(standing.result.current).toMatchObject({ value: { pausedBy: 'agent' } }))
})

it('follows the index: list and counts', async () => {
  const world = await openTestData()
  await submitOne(world)
  const index = createCustomerIndex(world.data)
  const list = renderHook(() => useCustomerList(index, { text: 'acme', states: 'all' }))
  const counts = renderHook(() => useOutboxCounts(index))
  expect(list.result.current).toEqual({ state: 'loading' })
  await act(() => index.build())
  expect(list.result.current).toMatchObject({ state: 'ready', value: [{ name: 'ACME' }] })
  await act(async () => {
    await submitOne(world, acme('Other'))
  })
  expect(list.result.current).toMatchObject({ value: [{ name: 'ACME' }] })
  expect(counts.result.current).toMatchObject({ queued: 2, outbox: 2 })
})
