import { createConnectivity } from '@electron/main/services/rocketkor/connectivity'
import type { Exchange, NetworkCause } from '@shared/api/exchange'
import type { Connectivity } from '@shared/domain/connectivity'
import { answer, errorBody, webPage } from '@tests/support/exchanges'
import { createTestClock } from '@tests/support/test-clock'
import { expect, it } from 'vitest'

const failed = (cause: NetworkCause): Exchange => ({ kind: 'failure', cause, isSent: false })
const fine = answer(200, { content: [] })
const EXCHANGE = '/v1/api-keys/exchange'
const granted = answer(200, { access_token: 't', expires_in: 60 })

function setup(lastContactAt: number | null = null) {
  const clock = createTestClock()
  const published: Connectivity[] = []
  const publish = (news: Connectivity) => published.push(news)
  const watch = createConnectivity({ workspaceId: 'w-1', lastContactAt, clock, publish })
  const see = async (exchange: Exchange, path = '/v1/customers', token = 't-1') => {
    const send = watch.observe(() => Promise.resolve(exchange))
    return send({ method: 'GET', path, headers: { authorization: `Bearer ${token}` } })
  }
  return { clock, published, watch, see, states: () => published.map(({ state }) => state) }
}

it('is checking before anything was tried', () => {
  const { watch, published } = setup()
  const state = { workspaceId: 'w-1', state: 'checking', lastContactAt: null, clockSkewMs: 0 }
  expect([watch.current(), published]).toEqual([state, []])
})

it('knows of the last contact of an earlier run until there is a new one', async () => {
  const { watch, see, clock } = setup(42)
  await see(failed('no-network'))
  expect(watch.current()).toMatchObject({ state: 'no-network', lastContactAt: 42 })
  await see(fine)
  expect(watch.current().lastContactAt).toBe(clock.now())
})

it('hands the exchange on as it is', async () => {
  expect(await setup().see(fine)).toBe(fine)
})

it.each<[string, Exchange, string]>([
  ['a page', fine, 'online'],
  ['an API error', answer(422, errorBody), 'online'],
  ['an unknown customer', answer(404, errorBody), 'online'],
  ['a missing permission', answer(403, errorBody), 'online'],
  ['too many requests', answer(429, errorBody), 'slowed-down'],
  ['a sign-in page', answer(200, webPage), 'captive-portal'],
  ['a redirect', answer(302), 'captive-portal'],
  ['a failed server', answer(503), 'server-not-answering'],
  ['malformed JSON', answer(200, '{'), 'server-not-answering'],
  ['another web server', answer(404, webPage), 'server-not-answering'],
  ['no network', failed('no-network'), 'no-network'],
  ['an unknown host', failed('host-not-found'), 'host-not-found'],
  ['an expired certificate', failed('certificate-expired'), 'certificate-expired'],
  ['a refused connection', failed('connection-refused'), 'server-not-answering'],
  ['a time-out', failed('connect-timed-out'), 'server-not-answering'],
  ['a bad certificate', failed('certificate-untrusted'), 'server-not-answering'],
  ['a bad proxy', failed('proxy-failed'), 'server-not-answering'],
])('learns from %s', async (_what, exchange, state) => {
  const { watch, see } = setup()
  await see(exchange)
  expect(watch.current().state).toBe(state)
})

it.each<[string, Exchange, string]>([
  ['that is granted', granted, 'online'],
  ['that is refused', answer(401, errorBody), 'sign-in-refused'],
  ['that a sign-in page answers', answer(200, webPage), 'captive-portal'],
])('learns from an exchange of the key %s', async (_what, exchange, state) => {
  const { watch, see } = setup()
  await see(exchange, EXCHANGE)
  expect(watch.current().state).toBe(state)
})

it('knows when the API last answered, and only the API', async () => {
  const { clock, watch, see } = setup()
  await see(fine)
  const contactAt = clock.now()
  clock.advance(5_000)
  for (const exchange of [answer(200, webPage), answer(503), failed('no-network')]) await see(exchange)
  expect(watch.current().lastContactAt).toBe(contactAt)
})

it('publishes changes only, and the time of contact now and then', async () => {
  const { clock, published, see, states } = setup()
  for (let count = 0; count < 3; count += 1) await see(fine)
  await see(failed('no-network'))
  await see(fine)
  clock.advance(29_999)
  await see(fine)
  expect(states()).toEqual(['online', 'no-network', 'online'])
  clock.advance(1)
  await see(fine)
  expect(published.at(-1)).toMatchObject({ state: 'online', lastContactAt: clock.now() })
})

it.each([
  [5 * 60_000, 'online'],
  [5 * 60_000 + 1_000, 'clock-wrong'],
  [-5 * 60_000 - 1_000, 'clock-wrong'],
])('calls a clock that is %i ms behind the server %s', async (skew, state) => {
  const { clock, watch, see } = setup()
  const date = new Date(clock.now() + skew).toUTCString()
  await see(answer(200, { content: [] }, { date }))
  expect(watch.current()).toMatchObject({ state, clockSkewMs: skew })
})

it('does not call sign-in refused for one rejected token', async () => {
  const { see, states } = setup()
  await see(fine)
  await see(answer(401, errorBody))
  await see(granted, EXCHANGE)
  await see(fine, '/v1/customers', 't-2')
  expect(states()).toEqual(['online'])
})

it('does not call sign-in refused for several requests with one old token', async () => {
  const { see, states } = setup()
  for (let count = 0; count < 3; count += 1) await see(answer(401, errorBody))
  expect(states()).not.toContain('sign-in-refused')
})

it('calls sign-in refused when a renewed token is rejected too, and online again after', async () => {
  const { see, states } = setup()
  await see(answer(401, errorBody))
  await see(granted, EXCHANGE)
  await see(answer(401, errorBody), '/v1/customers', 't-2')
  await see(fine, '/v1/customers', 't-3')
  expect(states()).toEqual(['online', 'sign-in-refused', 'online'])
})
