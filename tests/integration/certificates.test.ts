import { makeCertificate } from '@tests/support/certificates'
import { post, sendJson, sendTo, startLocalServer } from '@tests/support/local-server'
import { expect, it } from 'vitest'

const created = (response: Parameters<typeof sendJson>[0]) => sendJson(response, 201, { id: 'c-1' })

it('talks to a server whose certificate is among the trusted ones', async () => {
  const pem = await makeCertificate()
  const { baseUrl, arrivals } = await startLocalServer((_arrival, response) => created(response), pem)
  const exchange = await sendTo(baseUrl, { caCertificates: [pem.cert] })(post)
  expect(exchange).toMatchObject({ kind: 'answer', status: 201 })
  expect(arrivals).toHaveLength(1)
})

it.each([
  ['nobody vouches for', {}, 'certificate-untrusted'],
  ['has expired', { isExpired: true }, 'certificate-expired'],
  ['belongs to another host', { ip: '127.0.0.9' }, 'certificate-wrong-host'],
])('sends nothing to a server whose certificate %s', async (_what, made, cause) => {
  const pem = await makeCertificate(made)
  const { baseUrl, arrivals } = await startLocalServer((_arrival, response) => created(response), pem)
  const exchange = await sendTo(baseUrl, {
    caCertificates: cause === 'certificate-untrusted' ? [] : [pem.cert],
  })(post)
  expect(exchange).toEqual({ kind: 'failure', cause, isSent: false })
  expect(arrivals).toEqual([])
})

it('sends nothing to a server that speaks no TLS', async () => {
  const { port, arrivals } = await startLocalServer((_arrival, response) => created(response))
  const exchange = await sendTo(`https://127.0.0.1:${String(port)}`)(post)
  expect(exchange).toEqual({ kind: 'failure', cause: 'connection-lost', isSent: false })
  expect(arrivals).toEqual([])
})
