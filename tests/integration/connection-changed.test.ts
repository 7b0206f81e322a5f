import type { ServerResponse } from 'node:http'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { startDesktop } from '@tests/support/desktop-story'
import { startLocalServer } from '@tests/support/local-server'
import { startTestServer } from '@tests/support/practice-server'
import { expect, it, onTestFinished, vi } from 'vitest'

const localKey = '6a3c1b0e-52a7-4d7c-9a34-0f6a7ab1c001'
const body = '{"type":"BUSINESS"}'
const old = { apiKey: 'old-key', apiSecret: 'old-secret' }

function value<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}

/** A workspace whose server lets us in and then leaves the create waiting for the test. */
async function setup() {
  const waiting: ServerResponse[] = []
  const server = await startLocalServer(({ path }, response) => {
    if (path.endsWith('/exchange')) response.end(JSON.stringify({ access_token: 't', expires_in: 60 }))
    else waiting.push(response)
  })
  const story = startDesktop()
  const { desktop } = story
  const input = { name: 'Store 12', environment: 'sandbox', baseUrl: server.baseUrl, ...old } as const
  const { id: workspaceId } = value(await desktop.workspaces.add(input))
  const create = () => desktop.customers.create({ workspaceId, localKey, body })
  const verdict = create()
  await vi.waitFor(() => expect(waiting).toHaveLength(1))
  const answer = (status: number, json: unknown) => {
    const response = waiting.shift()
    response?.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(json))
  }
  return { ...story, server, workspaceId, create, verdict, answer }
}

it('takes new credentials to no old address, and old refusals to no new credentials', async () => {
  const { desktop, server, workspaceId, verdict, answer, news } = await setup()
  const next = await startTestServer({ credentials: { apiKey: 'new-key', apiSecret: 'new-secret' } })
  onTestFinished(() => next.close())
  const access = { baseUrl: next.url, apiKey: next.apiKey, apiSecret: next.apiSecret }
  value(await desktop.workspaces.edit({ workspaceId, name: 'Store 12', ...access }))
  const told = news.length
  answer(401, {})
  await vi.waitFor(() =>
    expect(server.arrivals.filter(({ path }) => path === '/v1/customers')).toHaveLength(2),
  )
  answer(401, {})
  expect(value(await verdict)).toEqual({ verdict: 'not-sent', code: 'interrupted', retryAfterMs: null })
  const basic = Buffer.from('old-key:old-secret').toString('base64')
  const exchanges = server.arrivals.filter(({ path }) => path.endsWith('/exchange'))
  expect(exchanges.map(({ headers }) => headers.authorization)).toEqual([`Basic ${basic}`, `Basic ${basic}`])
  expect(news.slice(told)).toEqual([])
  expect(value(await desktop.connectivity.check({ workspaceId })).state).toBe('online')
})

it('gives a second request for the same attempt the verdict of the one on the wire', async () => {
  const { server, create, verdict, answer } = await setup()
  const second = create()
  await Promise.resolve()
  answer(201, { id: 'c-1' })
  expect([value(await verdict).verdict, value(await second).verdict]).toEqual(['accepted', 'accepted'])
  expect(
    server.arrivals.filter(({ method, path }) => method === 'POST' && path === '/v1/customers'),
  ).toHaveLength(1)
})
