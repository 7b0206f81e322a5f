import { Button } from '@mantine/core'
import { useSession } from '@renderer/app/services'
import { Notice } from '@renderer/ui/notice'
import { useState } from 'react'
import classes from './customers-page.module.css'

/** Says what the start-up check had to mend, until it was read. */
export function HealedNotice() {
  const { healed } = useSession()
  const [isRead, setIsRead] = useState(false)
  if (isRead || (healed.restored === 0 && healed.damagedLines === 0)) return null
  return (
    <div className={classes['notice']}>
      <Notice
        tone="warn"
        role="status"
        action={
          <Button size="compact-sm" variant="default" onClick={() => setIsRead(true)}>
            Understood
          </Button>
        }
      >
        {healedWords(healed)}
      </Notice>
    </div>
  )
}

function healedWords({ restored, damagedLines }: { restored: number; damagedLines: number }): string {
  const mended = restored === 0 ? [] : [`${restored} unsent customers were restored from the safety copy.`]
  const lost =
    damagedLines === 0
      ? []
      : [`${damagedLines} lines of the safety copy could not be read; check your newest drafts.`]
  return [...mended, ...lost].join(' ')
}
