import { Agent, request } from 'undici'
import type { SlowServer } from './slow-server'

/** Sends these creates and nothing more, so many at a time, over connections like the product's; answers the seconds it took. */
export async function sendBare(
  server: SlowServer,
  bodies: readonly string[],
  atOnce: number,
): Promise<number> {
  const dispatcher = new Agent({ allowH2: false, pipelining: 1 })
  const authorization = `Bearer ${await signIn(server)}`
  const headers = { authorization, 'content-type': 'application/json' }
  const waiting = [...bodies].reverse()
  const send = async () => {
    for (let body = waiting.pop(); body !== undefined; body = waiting.pop()) {
      const options = { method: 'POST', headers, body, dispatcher } as const
      const answer = await request(`${server.url}/v1/customers`, options)
      await answer.body.text()
      if (answer.statusCode >= 300) throw new Error(`A bare create was answered ${answer.statusCode}`)
    }
  }
  const startedAt = performance.now()
  await Promise.all(Array.from({ length: atOnce }, send))
  const seconds = (performance.now() - startedAt) / 1000
  await dispatcher.close()
  return seconds
}

async function signIn({ url, apiKey, apiSecret }: SlowServer): Promise<string> {
  const authorization = `Basic ${btoa(`${apiKey}:${apiSecret}`)}`
  const answer = await request(`${url}/v1/api-keys/exchange`, { method: 'POST', headers: { authorization } })
  const { access_token } = (await answer.body.json()) as { access_token: string }
  return access_token
}
