import { t } from '@lingui/core/macro'
import { Button, Progress } from '@mantine/core'
import { useSession } from '@renderer/app/services'
import { removeDirectory } from '@renderer/data/remove-downloaded'
import { Dialog } from '@renderer/ui/dialog'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyDone, notifyFailed } from '@renderer/ui/notify'
import { useRef, useState } from 'react'
import { removedWords, removingWords } from './directory-words'
import { useDirectory } from './use-directory'
import classes from './find-page.module.css'

type DialogProps = { readonly isOpen: boolean; readonly count: number; readonly onClose: () => void }

/** Asks before all that came with the directory goes from this computer, and removes it. */
export function RemoveDialog({ isOpen, count, onClose }: DialogProps) {
  const { view } = useDirectory()
  const { progress, remove, stop } = useRemoval(onClose)
  const isBusy = progress !== null
  const close = () => {
    if (!isBusy) onClose()
  }
  return (
    <Dialog isOpen={isOpen} onClose={close} title={t`Remove the directory from this computer?`}>
      <div className={classes['asked']}>
        <p>{removingWords(progress?.of ?? count)}</p>
        <p>{t`Customers that you captured, retrieved or kept yourself stay, and so do your drafts and the outbox.`}</p>
        {view.record.isOn && <p>{t`The directory is switched off, so that they do not come back.`}</p>}
        {isBusy && <Progress value={progress.share * 100} aria-label={t`Removed`} />}
      </div>
      <div className={classes['buttonsEnd']}>
        <Button variant="default" onClick={isBusy ? stop : close}>
          {isBusy ? t`Stop` : t`Cancel`}
        </Button>
        <Button color="red" loading={isBusy} onClick={() => void remove(count)}>
          {t`Remove`}
        </Button>
      </div>
    </Dialog>
  )
}

type Removing = { readonly share: number; readonly of: number }

/** Switches the directory off, removes what it brought, and tells how that ended. */
function useRemoval(onEnd: () => void) {
  const { customers, index } = useSession()
  const { directory } = useDirectory()
  const [progress, setProgress] = useState<Removing | null>(null)
  const stopping = useRef(new AbortController())
  const run = async (of: number) => {
    const off = await directory.turn(false)
    if (!off.ok) return off
    const onProgress = (removed: number, total: number) => setProgress({ share: removed / total, of })
    return removeDirectory({ customers, index, signal: stopping.current.signal, onProgress })
  }
  const remove = async (of: number) => {
    stopping.current = new AbortController()
    setProgress({ share: 0, of })
    const removed = await run(of)
    setProgress(null)
    onEnd()
    if (!removed.ok) notifyFailed(wordsFor(removed.error))
    else notifyDone(removedWords(removed.value))
  }
  return { progress, remove, stop: () => stopping.current.abort() }
}
