import { Button, Progress } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { useSession } from '@renderer/app/services'
import type { ImportedBatch } from '@renderer/data/import/import-record'
import { undoImport } from '@renderer/data/import/stage-import'
import { Dialog } from '@renderer/ui/dialog'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyDone, notifyFailed } from '@renderer/ui/notify'
import { useState } from 'react'
import classes from './import-page.module.css'

type DialogProps = {
  /** The import that is asked about; null when none is. */
  readonly batch: Pick<ImportedBatch, 'batch' | 'total'> | null
  readonly onClose: () => void
  readonly onUndone: () => void
}

/** Asks before a whole import goes, and takes it back. */
export function UndoDialog({ batch, onClose, onUndone }: DialogProps) {
  const { customers, index } = useSession()
  const [done, setDone] = useState<number | null>(null)
  const count = batch?.total ?? 0
  const undo = async (wanted: string) => {
    setDone(0)
    const onProgress = (gone: number, total: number) => setDone(Math.min(1, gone / total))
    const undone = await undoImport({ customers, index, onProgress }, wanted)
    setDone(null)
    onClose()
    if (!undone.ok) notifyFailed(wordsFor(undone.error))
    else if (undone.value.kept > 0) notifyFailed(keptWords(undone.value.kept))
    else {
      notifyDone(t`Import undone.`)
      onUndone()
    }
  }
  return (
    <Dialog isOpen={batch !== null} onClose={() => done === null && onClose()} title={t`Undo this import?`}>
      <p className={classes['asked']}>
        {plural(count, {
          one: '# customer goes from this computer, with everything you changed since the import.',
          other: '# customers go from this computer, with everything you changed since the import.',
        })}
      </p>
      {done !== null && <Progress value={done * 100} aria-label={t`Taken back`} />}
      <div className={classes['buttonsEnd']}>
        <Button variant="default" disabled={done !== null} onClick={onClose}>
          {t`Keep them`}
        </Button>
        <Button
          color="red"
          loading={done !== null}
          onClick={() => {
            if (batch !== null) void undo(batch.batch)
          }}
        >
          {t`Undo the import`}
        </Button>
      </div>
    </Dialog>
  )
}

function keptWords(kept: number): string {
  return plural(kept, {
    one: '# customer was given to the server in the meantime and stays. The others are gone.',
    other: '# customers were given to the server in the meantime and stay. The others are gone.',
  })
}
