import { Button, CloseButton } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { IconFileExport, IconSend, IconTrash } from '@tabler/icons-react'
import { useServices, useSession } from '@renderer/app/services'
import { notifyDone, notifyFailed, notifyUndo } from '@renderer/ui/notify'
import { useState } from 'react'
import { discardAll, restoreAll, submitAll } from './selection-commands'
import { discardedWords, submittedWords } from './selection-words'
import type { Selection } from './use-selection'
import classes from './customers-page.module.css'

/** What can be done with all selected customers at once. */
export function SelectionBar({ selection }: { selection: Selection }) {
  const { customers, sync } = useSession()
  const { uiStore } = useServices()
  const [isBusy, setIsBusy] = useState(false)
  const count = selection.keys.size
  const during = async (work: () => Promise<void>) => {
    setIsBusy(true)
    await work()
    setIsBusy(false)
    selection.clear()
  }
  const submit = () =>
    during(async () => {
      const outcome = await submitAll(customers, selection.keys)
      if (outcome.queued > 0) sync.wake()
      notifyDone(submittedWords(outcome))
    })
  const discard = () =>
    during(async () => {
      const { discarded, kept } = await discardAll(customers, selection.keys)
      const words = discardedWords({ discarded: discarded.length, kept })
      if (discarded.length === 0) notifyFailed(words)
      else notifyUndo(words, { undo: () => void restore(discarded) })
    })
  const restore = async (discarded: Parameters<typeof restoreAll>[1]) => {
    const lost = await restoreAll(customers, discarded)
    if (lost > 0)
      notifyFailed(
        plural(lost, {
          one: '# of them could not be restored. Try again from the safety copy: restart Outpost.',
          other: '# of them could not be restored. Try again from the safety copy: restart Outpost.',
        }),
      )
  }
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t`Selected customers`}>
      <strong role="status">{plural(count, { one: '# selected', other: '# selected' })}</strong>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconSend size={14} />}
        disabled={isBusy}
        onClick={() => void submit()}
      >
        {t`Submit`}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTrash size={14} />}
        disabled={isBusy}
        onClick={() => void discard()}
      >
        {t`Discard`}
      </Button>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconFileExport size={14} />}
        disabled={isBusy}
        onClick={() => uiStore.getState().ask({ kind: 'export', localKeys: [...selection.keys] })}
      >
        {t`Export`}
      </Button>
      <CloseButton size="sm" aria-label={t`Select none`} onClick={() => selection.clear()} />
    </div>
  )
}
