import { Button, CloseButton, Progress } from '@mantine/core'
import { plural, t } from '@lingui/core/macro'
import { IconFileExport, IconSend, IconTrash, IconX } from '@tabler/icons-react'
import { useOffered } from '@renderer/app/offered'
import { useServices, useSession } from '@renderer/app/services'
import { wholeList } from '@renderer/state/ui-store'
import { notifyAction, notifyDone, notifyFailed, notifyUndo } from '@renderer/ui/notify'
import { countWords } from '@renderer/ui/number-words'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { discardAll, restoreAll } from './selection-commands'
import { discardedWords, submittedWords } from './selection-words'
import { keptBack, submitAll, type Submitted } from './submit-all'
import type { Selection } from './use-selection'
import classes from './customers-page.module.css'

/** What can be done with all selected customers at once. */
export function SelectionBar({ selection }: { selection: Selection }) {
  const { customers, index, sync } = useSession()
  const { uiStore } = useServices()
  const tellSubmitted = useTellSubmitted()
  const [isBusy, setIsBusy] = useState(false)
  /** How many a submit is done with; null while there is none. */
  const [done, setDone] = useState<number | null>(null)
  const count = selection.keys.size
  /** Those that the work answers stay selected. */
  const during = async (work: () => Promise<readonly string[]>) => {
    setIsBusy(true)
    const left = await work()
    setIsBusy(false)
    setDone(null)
    selection.pick(left)
  }
  const submit = () =>
    during(async () => {
      setDone(0)
      const outcome = await submitAll({ customers, index, onProgress: setDone }, selection.keys)
      if (outcome.queued > 0) sync.wake()
      tellSubmitted(outcome)
      return keptBack(outcome)
    })
  const discard = () =>
    during(async () => {
      const { discarded, kept } = await discardAll(customers, selection.keys)
      const words = discardedWords({ discarded: discarded.length, kept })
      if (discarded.length === 0) notifyFailed(words)
      else notifyUndo(words, { undo: () => void restore(discarded) })
      return []
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
  const exportThem = () => uiStore.getState().ask({ kind: 'export', localKeys: [...selection.keys] })
  const selected = plural(count, { one: '# selected', other: '# selected' })
  const which = { key: 'selection', words: selected }
  useOffered([
    ...(isBusy
      ? []
      : [
          { label: t`Submit`, icon: IconSend, which, run: () => void submit() },
          { label: t`Discard`, icon: IconTrash, which, run: () => void discard() },
          { label: t`Export`, icon: IconFileExport, which, run: exportThem },
        ]),
    { label: t`Select none`, icon: IconX, keys: 'Esc', run: () => selection.clear() },
  ])
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t`Selected customers`}>
      <strong role="status">{selected}</strong>
      {done !== null && <SubmitProgress done={done} total={count} />}
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
        onClick={exportThem}
      >
        {t`Export`}
      </Button>
      <CloseButton size="sm" aria-label={t`Select none`} onClick={() => selection.clear()} />
    </div>
  )
}

function SubmitProgress({ done, total }: { done: number; total: number }) {
  const share = (done / total) * 100
  const doneWords = countWords(done)
  const totalWords = countWords(total)
  return (
    <>
      <Progress value={share} w={110} aria-label={t`Submitting`} />
      <span>{t`${{ done: doneWords }} of ${{ total: totalWords }}`}</span>
    </>
  )
}

/** Says what came of a submit, and leads to those that it kept back. */
function useTellSubmitted(): (outcome: Submitted) => void {
  const { workspace } = useSession()
  const { uiStore } = useServices()
  const [, navigate] = useLocation()
  return (outcome) => {
    const only = keptBack(outcome)
    uiStore.getState().noteIncomplete(outcome.incomplete)
    if (only.length === 0) {
      notifyDone(submittedWords(outcome))
      return
    }
    const act = () => {
      uiStore.getState().setFilter(workspace.id, { ...wholeList, only })
      navigate('/customers')
    }
    notifyAction(submittedWords(outcome), {
      label: showWords(only.length),
      act,
    })
  }
}

function showWords(count: number): string {
  return plural(count, { one: 'Show it', other: 'Show them' })
}
