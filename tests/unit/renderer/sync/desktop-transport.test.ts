import { expect, it } from 'vitest'
import { appError, errorCodes, type AppError } from '@shared/errors'
import { err } from '@shared/result'
import { createDesktopTransport } from '@renderer/sync/desktop-transport'
import { createFakeDesktop } from '@tests/support/fake-desktop'
import { WORKSPACE_ID } from '@tests/support/test-database'

function transportThatFails(error: AppError) {
  const { customers } = createFakeDesktop()
  const fail = () => Promise.resolve(err(error))
  const broken = { ...customers, create: fail, findByReference: fail, search: fail }
  return createDesktopTransport({ customers: broken }, WORKSPACE_ID)
}

const notSent = [
  'bad-input',
  'untrusted-sender',
  'workspace-unknown',
  'credentials-needed',
  'secrets-unavailable',
  'secret-unreadable',
  'data-key-lost',
  'locked',
  'disk-full',
  'storage-failed',
]

it.each(errorCodes)(
  'takes %s from main as not sent only when main answers it before the wire',
  async (code) => {
    const verdict = await transportThatFails(appError(code)).create({ localKey: 'k', body: '{}' })
    expect(verdict).toMatchObject({ verdict: notSent.includes(code) ? 'not-sent' : 'unclear', code })
  },
)

it('hands on how long to wait', async () => {
  const transport = transportThatFails({ ...appError('server-failed'), retryAfterMs: 5 })
  expect(await transport.create({ localKey: 'k', body: '{}' })).toMatchObject({ retryAfterMs: 5 })
})

it('takes an attempt that cannot be asked about for one that is over', async () => {
  const { customers } = createFakeDesktop()
  const gone = { ...customers, rejoin: () => Promise.reject(new Error('gone')) }
  expect(await createDesktopTransport({ customers: gone }, WORKSPACE_ID).rejoin('k')).toBeNull()
})

it('hands look-ups through and never rejects', async () => {
  const failing = transportThatFails(appError('no-network'))
  expect(await failing.findByReference('r')).toEqual(err(appError('no-network')))
  const { customers } = createFakeDesktop()
  const gone = { ...customers, search: () => Promise.reject(new Error('gone')) }
  const transport = createDesktopTransport({ customers: gone }, WORKSPACE_ID)
  expect(await transport.search('x')).toEqual(err(appError('internal')))
  expect(await transport.findByReference('r')).toMatchObject({ ok: true, value: { customers: [] } })
})
