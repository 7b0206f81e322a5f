import { useCallback, useEffect, useRef, useState } from 'react'

const STEP = 50

/** How much of a long list is shown: a part at first, and more whenever its end comes into sight. */
export function useGrowing(length: number) {
  const [limit, setLimit] = useState(STEP)
  const end = useRef<HTMLButtonElement>(null)
  const showMore = useCallback(() => setLimit((before) => before + STEP), [])
  const shown = Math.min(limit, length)
  useEffect(() => {
    const { current } = end
    if (current === null) return
    const watcher = new IntersectionObserver((seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) showMore()
    })
    watcher.observe(current)
    return () => watcher.disconnect()
  }, [shown, length, showMore])
  return { shown, end, showMore }
}
