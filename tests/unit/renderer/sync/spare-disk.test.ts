import { spareDisk } from '@renderer/sync/spare-disk'
import { readCustomer } from '@shared/api/customer'
import { appError } from '@shared/errors'
import { err, ok, type Result } from '@shared/result'
import type { AppError } from '@shared/errors'
import type { DiskSpace } from '@shared/domain/disk-space'
import { unusedRepository } from '@tests/support/unused-repository'
import { expect, it } from 'vitest'

const customer = readCustomer({ id: 'c-1', type: 'BUSINESS', businessName: 'ACME' })

async function keepOn(space: Result<DiskSpace, AppError>) {
  if (customer === null) throw new Error('No customer')
  const repository = { ...unusedRepository, keep: () => Promise.resolve(ok({ localKey: 'k-1' })) }
  return spareDisk(repository, { storage: { check: () => Promise.resolve(space) } }).keep(customer)
}

it.each(['low', 'full'] as const)(
  'keeps nothing that the server still has on a disk that is %s',
  async (state) => {
    expect(await keepOn(ok({ state, freeBytes: 1 }))).toEqual(err(appError('disk-full', 'spared')))
  },
)

it('keeps it where there is room', async () => {
  expect(await keepOn(ok({ state: 'enough', freeBytes: 1 }))).toEqual(ok({ localKey: 'k-1' }))
})

it('keeps it where the room cannot be told', async () => {
  expect(await keepOn(err(appError('storage-failed')))).toEqual(ok({ localKey: 'k-1' }))
})
