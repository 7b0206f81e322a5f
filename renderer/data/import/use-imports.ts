import { useLive } from '@renderer/data/use-live'
import { useIndexVersion } from '@renderer/data/use-customer-list'
import type { CustomerIndex, CustomerRepository } from '@renderer/data/workspace-session'
import { useEffect, useState } from 'react'
import type { ImportedBatch } from './import-record'

/** An import whose customers are here. */
export type KnownImport = ImportedBatch & {
  /** Its staging did not get to the end. */
  readonly isInterrupted: boolean
}

const none: readonly ImportedBatch[] = []

/** All imports, the newest first, kept up to date. */
export function useImports(
  index: CustomerIndex,
  customers: Pick<CustomerRepository, 'imports'>,
): readonly KnownImport[] {
  const version = useIndexVersion(index)
  const [batches, setBatches] = useState(none)
  const records = useLive(() => customers.imports(), [customers])
  useEffect(() => {
    let isWanted = true
    void index.imports().then((found) => {
      if (isWanted) setBatches(found)
    })
    return () => {
      isWanted = false
    }
  }, [index, version])
  if (records.state === 'loading') return []
  const whole = new Map(records.value.map(({ batch, isWhole }) => [batch, isWhole]))
  return batches.map((batch) => ({ ...batch, isInterrupted: whole.get(batch.batch) === false }))
}
