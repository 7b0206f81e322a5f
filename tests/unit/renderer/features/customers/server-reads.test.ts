import { refreshCustomer } from '@renderer/features/customers/refresh-customer'
import { retrieveCustomer } from '@renderer/features/customers/retrieve-customer'
import type { CustomerRepository } from '@renderer/data/workspace-session'
import type { ServerCustomer } from '@shared/api/customer'
import { appError, type AppError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import { unusedRepository } from '@tests/support/unused-repository'
import { describe, expect, it } from 'vitest'

const acme: ServerCustomer = {
  id: 'srv-1',
  status: 'ACTIVE',
  externalId: '',
  createdAt: '',
  metadata: {},
  profile: null,
  raw: { id: 'srv-1' },
}

function setup(answer: Result<ServerCustomer, AppError>) {
  const done: string[] = []
  const customers: CustomerRepository = {
    ...unusedRepository,
    keep: ({ id }) => {
      done.push(`keep ${id}`)
      return Promise.resolve(ok({ localKey: 'local-1' }))
    },
    markGone: (localKey) => {
      done.push(`gone ${localKey}`)
      return Promise.resolve(ok(undefined))
    },
  }
  const desktop = {
    customers: {
      create: () => Promise.reject(new Error('not used')),
      rejoin: () => Promise.reject(new Error('not used')),
      findByReference: () => Promise.reject(new Error('not used')),
      search: () => Promise.reject(new Error('not used')),
      list: () => Promise.reject(new Error('not used')),
      retrieve: () => Promise.resolve(answer),
    },
  }
  return { deps: { desktop, customers }, done }
}

describe('retrieveCustomer', () => {
  it('keeps what the server answered and says where', async () => {
    const { deps, done } = setup(ok(acme))
    const kept = await retrieveCustomer(deps, { workspaceId: 'w', customerId: 'srv-1' })
    expect([kept, done]).toEqual([ok({ localKey: 'local-1' }), ['keep srv-1']])
  })

  it('stores nothing when the server has no such customer', async () => {
    const { deps, done } = setup(err(appError('not-found')))
    const kept = await retrieveCustomer(deps, { workspaceId: 'w', customerId: 'nope' })
    expect([kept.ok, done]).toEqual([false, []])
  })
})

describe('refreshCustomer', () => {
  const target = { workspaceId: 'w', localKey: 'local-1', serverId: 'srv-1' }

  it('keeps the fresh answer', async () => {
    const { deps, done } = setup(ok(acme))
    expect([await refreshCustomer(deps, target), done]).toEqual([ok('refreshed'), ['keep srv-1']])
  })

  it('marks a customer the server no longer knows as gone', async () => {
    const { deps, done } = setup(err(appError('not-found')))
    expect([await refreshCustomer(deps, target), done]).toEqual([ok('gone'), ['gone local-1']])
  })

  it.each(['no-network', 'server-failed', 'no-api-here'] as const)('changes nothing on %s', async (code) => {
    const { deps, done } = setup(err(appError(code)))
    expect([await refreshCustomer(deps, target), done]).toEqual([err(appError(code)), []])
  })
})
