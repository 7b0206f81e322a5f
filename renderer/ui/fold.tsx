import { IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './fold.module.css'

type FoldProps = {
  readonly title: string
  readonly isOpen?: boolean
  /** Is told when the agent opens or closes it. */
  readonly onToggle?: (isOpen: boolean) => void
  readonly children: ReactNode
}

/** A part of the page that most agents need rarely; closed unless told otherwise. */
export function Fold({ title, isOpen = false, onToggle, children }: FoldProps) {
  return (
    <details
      className={classes['fold']}
      open={isOpen}
      onToggle={({ currentTarget }) => onToggle?.(currentTarget.open)}
    >
      <summary>
        <IconChevronRight size={14} className={classes['arrow']} aria-hidden />
        {title}
      </summary>
      <div className={classes['content']}>{children}</div>
    </details>
  )
}
