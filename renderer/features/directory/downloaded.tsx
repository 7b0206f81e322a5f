import { t } from '@lingui/core/macro'
import { Button } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useSession } from '@renderer/app/services'
import { useDownloadedCount } from '@renderer/data/use-downloaded-count'
import { useState } from 'react'
import { downloadedWords } from './directory-words'
import { RemoveDialog } from './remove-dialog'
import classes from './find-page.module.css'

/** How many customers the directory brought here, and the way to be rid of them. */
export function Downloaded() {
  const { index } = useSession()
  const count = useDownloadedCount(index)
  const [isAsked, setIsAsked] = useState(false)
  const ask = () => setIsAsked(true)
  useOffered(
    count > 0 ? [{ label: t`Remove the directory from this computer`, icon: IconTrash, run: ask }] : [],
  )
  return (
    <>
      {(count > 0 || isAsked) && (
        <div className={classes['downloaded']}>
          <span>{downloadedWords(count)}</span>
          <Button size="xs" variant="default" onClick={ask}>
            {t`Remove from this computer…`}
          </Button>
        </div>
      )}
      <RemoveDialog isOpen={isAsked} count={count} onClose={() => setIsAsked(false)} />
    </>
  )
}
