import { useEffectEvent, useLayoutEffect, useRef, type RefObject } from 'react'

/** Puts the page of this element back to where it was scrolled, and tells where it is when it goes. */
export function useKeptScroll(top: number, onLeave: (top: number) => void): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null)
  const restore = useEffectEvent((scroller: Element | null) => scroller?.scrollTo({ top }))
  const leave = useEffectEvent(onLeave)
  useLayoutEffect(() => {
    const element = content.current
    restore(scrollerOf(element))
    return () => leave(scrollerOf(element)?.scrollTop ?? 0)
  }, [])
  return content
}

/** What scrolls when there is not room enough for this element; null when there is. */
function scrollerOf(element: Element | null): Element | null {
  for (let around = element?.parentElement ?? null; around !== null; around = around.parentElement) {
    const isScroller = /auto|scroll/.test(getComputedStyle(around).overflowY)
    if (isScroller && around.scrollHeight > around.clientHeight) return around
  }
  return null
}
