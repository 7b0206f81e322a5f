// @vitest-environment happy-dom
import 'fake-indexeddb/auto'
import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { wholeQuery } from '@renderer/data/customer-list-query'
import { useCustomer } from '@renderer/data/use-customer'
import { useCustomerList } from '@renderer/data/use-customer-list'
import { useOutbox } from '@renderer/data/use-outbox'
import { useStanding } from '@renderer/data/use-standing'
import { useStateCounts } from '@renderer/data/use-state-counts'
import { acme, openTestData, submitOne } from '@tests/support/test-database'
import { createTestIndex } from '@tests/support/test-index'

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
  const index = createTestIndex(world)
  const query = { ...wholeQuery, text: 'acme' }
  const list = renderHook(() => useCustomerList(index, query))
  const counts = renderHook(() => useStateCounts(index))
  expect(list.result.current).toEqual({ state: 'loading' })
  await act(() => index.open())
  const shown = () => {
    const { current } = list.result
    return current.state === 'ready' ? [current.total, current.rowAt(0)?.customer.name] : current.state
  }
  await waitFor(() => expect(shown()).toEqual([1, 'ACME']))
  await submitOne(world, acme('Other'))
  await waitFor(() => expect(counts.result.current).toMatchObject({ queued: 2, outbox: 2 }))
  expect(shown()).toEqual([1, 'ACME'])
})

it('fetches the rows around those in sight', async () => {
  const world = await openTestData()
  for (let count = 0; count < 250; count++) await submitOne(world, acme(`Number ${count}`))
  const index = createTestIndex(world)
  await index.open()
  const { result } = renderHook(() => useCustomerList(index, wholeQuery))
  const has = (place: number) => result.current.state === 'ready' && result.current.rowAt(place) !== undefined
  await waitFor(() => expect(has(0)).toBe(true))
  expect(has(249)).toBe(false)
  act(() => {
    if (result.current.state === 'ready') result.current.show(230)
  })
  await waitFor(() => expect(has(249)).toBe(true))
  expect(has(0)).toBe(false)
})
