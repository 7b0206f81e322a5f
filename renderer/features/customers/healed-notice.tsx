import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useSession } from '@renderer/app/services'
import { Notice } from '@renderer/ui/notice'
import { useState } from 'react'
import { healedWords } from './healed-words'
import classes from './customers-page.module.css'

/** Says what the start-up check had to mend, until it was read. */
export function HealedNotice() {
  const { healed } = useSession()
  const [isRead, setIsRead] = useState(false)
  const words = healedWords(healed)
  const isShown = !isRead && words !== ''
  const read = () => setIsRead(true)
  useOffered(isShown ? [{ label: t`Understood`, icon: IconCheck, run: read }] : [])
  if (!isShown) return null
  return (
    <div className={classes['notice']}>
      <Notice
        tone="warn"
        role="status"
        action={
          <Button size="compact-sm" variant="default" onClick={read}>
            {t`Understood`}
          </Button>
        }
      >
        {words}
      </Notice>
    </div>
  )
}
