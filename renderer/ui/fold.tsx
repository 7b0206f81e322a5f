import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './fold.module.css'

type FoldProps = { readonly title: string; readonly isOpen?: boolean; readonly children: ReactNode }

/** A part of the page that most agents need rarely; closed unless told otherwise. */
export function Fold({ title, isOpen = false, children }: FoldProps) {
  return (
    <details className={classes['fold']} open={isOpen}>
      <summary>
        <IconChevronRight size={14} className={classes['arrow']} aria-hidden />
        {title}
      </summary>
      <div className={classes['content']}>{children}</div>
    </details>
  )
}
