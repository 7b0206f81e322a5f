import type { Hit } from '@shared/search/find-hits'
import type { ReactNode } from 'react'
import classes from './marked.module.css'

/** A text with the parts marked that a search found. */
export function Marked({ text, hits = none }: { text: string; hits?: readonly Hit[] | undefined }) {
  if (hits.length === 0) return text
  const parts: ReactNode[] = []
  let from = 0
  for (const [start, end] of hits) {
    parts.push(text.slice(from, start))
    parts.push(
      <mark key={start} className={classes['mark']}>
        {text.slice(start, end)}
      </mark>,
    )
    from = end
  }
  parts.push(text.slice(from))
  return parts
}

const none: readonly Hit[] = []
