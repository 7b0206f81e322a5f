import type { CustomerRepository } from '@renderer/data/workspace-session'
import { appError } from '@shared/errors'
import type { DesktopApi } from '@shared/ipc/contract'
import { err } from '@shared/result'

/** The same customers, but where the disk is nearly full none is kept that
 * the server or a file still has: unsent work comes first. */
export function spareDisk(
  customers: CustomerRepository,
  { storage }: Pick<DesktopApi, 'storage'>,
): CustomerRepository {
  const isShort = async () => {
    const space = await storage.check()
    // A disk whose room cannot be told is not known to be short of it.
    return space.ok && space.value.state !== 'enough'
  }
  return {
    ...customers,
    keep: async (customer) =>
      (await isShort()) ? err(appError('disk-full', 'spared')) : customers.keep(customer),
    keepAll: async (page, askedBy) =>
      (await isShort()) ? err(appError('disk-full', 'spared')) : customers.keepAll(page, askedBy),
    // The file or the sheet is still there.
    stage: async (staging) =>
      (await isShort()) ? err(appError('disk-full', 'spared')) : customers.stage(staging),
  }
}
