import type { CustomerIndex } from '@renderer/data/workspace-session'
import type { ServerCustomer } from '@shared/api/customer'
import { useEffect, useState } from 'react'

/** Which of these customers are on this computer, kept up to date; null before it was looked up. */
export function useKnownIds(
  index: CustomerIndex,
  hits: readonly ServerCustomer[],
): ReadonlySet<string> | null {
  const [known, setKnown] = useState<ReadonlySet<string> | null>(null)
  useEffect(() => {
    let isCurrent = true
    const look = async () => {
      const found = await index.knownServerIds(hits.map(({ id }) => id))
      if (isCurrent) setKnown(found)
    }
    void look()
    const stop = index.subscribe(() => void look())
    return () => {
      isCurrent = false
      stop()
    }
  }, [index, hits])
  return known
}
