import { useEffect, useState } from 'react'

/** Counts a wait down; measured by the clock nobody can set. */
export function useWait(firstMs: number): { leftMs: number; wait: (ms: number) => void } {
  const [until, setUntil] = useState(() => performance.now() + firstMs)
  const [now, setNow] = useState(() => performance.now())
  const leftMs = Math.max(0, until - now)
  const isWaiting = leftMs > 0
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => setNow(performance.now()), 250)
    return () => clearInterval(timer)
  }, [isWaiting])
  const wait = (ms: number) => {
    const present = performance.now()
    setNow(present)
    setUntil(present + ms)
  }
  return { leftMs, wait }
}
