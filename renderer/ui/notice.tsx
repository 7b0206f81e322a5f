import {
  IconAlertTriangle,
  IconCircleCheck,
  IconClock,
  IconInfoCircle,
  IconUserQuestion,
  type TablerIcon,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Tone } from './state-words'
import classes from './notice.module.css'

const icons: Record<Tone, TablerIcon> = {
  quiet: IconInfoCircle,
  good: IconCircleCheck,
  busy: IconClock,
  warn: IconAlertTriangle,
  bad: IconAlertTriangle,
  ask: IconUserQuestion,
}

type NoticeProps = {
  readonly tone: Tone
  readonly title?: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** `alert` for what must be heard at once, `status` for what may wait. */
  readonly role?: 'alert' | 'status'
  /** On one line where there is room. */
  readonly isSlim?: boolean
}

/** Something the agent should know, on the page itself. */
export function Notice({ tone, title, children, action, role, isSlim }: NoticeProps) {
  const Icon = icons[tone]
  return (
    <div className={classes['notice']} data-tone={tone} data-slim={isSlim} role={role}>
      <Icon size={18} className={classes['icon']} aria-hidden />
      <div className={classes['body']}>
        <div className={classes['words']}>
          {title !== undefined && <p className={classes['title']}>{title}</p>}
          {children}
        </div>
        {action !== undefined && <div className={classes['action']}>{action}</div>}
      </div>
    </div>
  )
}
