import { useId, type ReactNode } from 'react'
import classes from './section.module.css'

/** A titled block of a page. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId()
  return (
    <section className={classes['section']} aria-labelledby={id}>
      <h2 className={classes['title']} id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}
