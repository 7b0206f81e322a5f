import type { TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

type EmptyStateProps = {
  readonly icon: TablerIcon
  readonly title: string
  readonly children: ReactNode
  readonly action?: ReactNode
}

/** What a page says when it has nothing to show: what would be here and how it gets here. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <div className={classes['empty']}>
      <div className={classes['icon']}>
        <Icon size={24} stroke={1.75} aria-hidden />
      </div>
      <h2 className={classes['title']}>{title}</h2>
      <div className={classes['words']}>{children}</div>
      {action !== undefined && <div className={classes['action']}>{action}</div>}
    </div>
  )
}
