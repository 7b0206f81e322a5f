import { t } from '@lingui/core/macro'
import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useId, type ReactNode } from 'react'
import classes from './item-frame.module.css'

type FrameProps = {
  readonly title: string
  /** Shown after the title. */
  readonly mark?: ReactNode
  readonly actions?: ReactNode
  readonly onRemove: () => void
  readonly children: ReactNode
}

/** One of several contacts or addresses, with its name and what can be done with it. */
export function ItemFrame({ title, mark, actions, onRemove, children }: FrameProps) {
  const id = useId()
  return (
    <div className={classes['item']} role="group" aria-labelledby={id}>
      <div className={classes['head']}>
        <h3 className={classes['title']} id={id}>
          {title}
        </h3>
        {mark}
        <div className={classes['actions']}>
          {actions}
          <ActionIcon variant="subtle" color="gray" aria-label={t`Remove ${title}`} onClick={onRemove}>
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </div>
      </div>
      {children}
    </div>
  )
}
