import type { Exchange, HttpRequest, SendRequest } from '@shared/api/exchange'
import type { PracticeApi } from './practice-api'

/** The way to a practice API in the same process: what a network would do to a request happens here too. */
export function createPracticeSend(api: PracticeApi): SendRequest {
  return async (request) => {
    const cuts: boolean[] = []
    const response = await api.app.fetch(toRequest(api, request), { cut: (isSent) => cuts.push(isSent) })
    const [isSent] = cuts
    return isSent === undefined ? toAnswer(response) : toFailure(isSent)
  }
}

function toRequest({ basePath }: PracticeApi, { method, path, headers, body }: HttpRequest): Request {
  const url = `http://practice.localhost${basePath}${path}`
  return new Request(url, { method, headers, ...(body !== undefined && { body }) })
}

function toFailure(isSent: boolean): Exchange {
  return { kind: 'failure', cause: isSent ? 'connection-lost' : 'no-network', isSent }
}

async function toAnswer(response: Response): Promise<Exchange> {
  const headers = Object.fromEntries(response.headers)
  return { kind: 'answer', status: response.status, headers, body: await response.text() }
}
