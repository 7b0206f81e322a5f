import { Hono } from 'hono'
import { createTestApi, testCredentials } from '@tests/support/practice-server'
import { startPracticeServer } from '@electron/practice-api/practice-server'
import type { PracticeApi, PracticeApiOptions } from '@electron/practice-api/practice-api'
import type { OnWire } from '@electron/practice-api/wire'

export type RecordingServer = {
  readonly url: string
  readonly apiKey: string
  readonly apiSecret: string
  readonly api: PracticeApi
  /** The JSON bodies of `POST /v1/customers` that arrived, in order. */
  readonly creates: readonly unknown[]
  /** Asks the server as another client with the same credentials does. */
  get(path: string): Promise<unknown>
  post(path: string, body: unknown): Promise<unknown>
  remove(path: string): Promise<void>
  close(): Promise<void>
}

/** A practice API over real HTTP that remembers what it was sent. */
export async function startRecordingServer({
  beforeAnswer,
  ...options
}: Partial<PracticeApiOptions> & {
  beforeAnswer?: (url: URL) => Promise<void>
} = {}): Promise<RecordingServer> {
  const credentials = options.credentials ?? testCredentials
  const api = createTestApi({ ...options, credentials })
  const creates: unknown[] = []
  const app = new Hono<OnWire>()
  app.all('*', async (context) => {
    const request = context.req.raw
    if (request.method === 'POST' && request.url.endsWith('/v1/customers'))
      creates.push(await request.clone().json())
    await beforeAnswer?.(new URL(request.url))
    return api.app.fetch(request, context.env)
  })
  const { url, close } = await startPracticeServer({ ...api, app })
  const ask = (path: string, init: RequestInit) => askAs(credentials, url, path, init)
  return {
    url,
    ...credentials,
    api,
    creates,
    close,
    get: async (path) => toJson(await ask(path, {})),
    post: async (path, body) => toJson(await ask(path, { method: 'POST', body: JSON.stringify(body) })),
    async remove(path) {
      await ask(path, { method: 'DELETE' })
    },
  }
}

function toJson(answer: Response): Promise<unknown> {
  return answer.json()
}

async function askAs(
  { apiKey, apiSecret }: typeof testCredentials,
  ...[url, path, init]: [string, string, RequestInit]
): Promise<Response> {
  const basic = `Basic ${btoa(`${apiKey}:${apiSecret}`)}`
  const signedIn = await fetch(`${url}/v1/api-keys/exchange`, {
    method: 'POST',
    headers: { authorization: basic },
  })
  const { access_token } = (await signedIn.json()) as { access_token: string }
  const headers = { authorization: `Bearer ${access_token}`, 'content-type': 'application/json' }
  return fetch(url + path, { ...init, headers })
}
