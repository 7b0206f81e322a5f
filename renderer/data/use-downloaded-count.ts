import { useEffect, useState } from 'react'
import { wholeQuery } from './customer-list-query'
import { useIndexVersion } from './use-customer-list'
import type { CustomerIndex } from './workspace-session'

const downloaded = { ...wholeQuery, isDownloaded: true }

/** How many customers here came with the directory, kept up to date; 0 before they were counted. */
export function useDownloadedCount(index: CustomerIndex): number {
  const version = useIndexVersion(index)
  const [count, setCount] = useState(0)
  useEffect(() => {
    let isWanted = true
    void index.list(downloaded, { from: 0, count: 0 }).then(({ total }) => {
      if (isWanted) setCount(total)
    })
    return () => {
      isWanted = false
    }
  }, [index, version])
  return count
}
