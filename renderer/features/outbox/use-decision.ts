import { t } from '@lingui/core/macro'
import { localChangeWords } from '@renderer/app/local-change-words'
import { onceLeft } from '@renderer/app/once-left'
import { useSession } from '@renderer/app/services'
import { notifyFailed, notifyUndo } from '@renderer/ui/notify'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { useState } from 'react'
import { decide, type Decision } from './decide'

type Entry = { readonly localKey: string; readonly name: string }

/** Takes the agent's decision, and offers to take it back as long as nothing came of it. */
export function useDecision({ localKey, name }: Entry) {
  const { customers, sync, index } = useSession()
  const [isBusy, setIsBusy] = useState(false)
  const settle = async (decision: Decision) => {
    setIsBusy(true)
    const decided = await decide({ customers, sync }, localKey, decision)
    setIsBusy(false)
    if (!decided.ok) {
      notifyFailed(t`Not decided: ${{ error: localChangeWords(decided.error) }}`)
      return
    }
    const taken = decided.value
    const isSame = decision !== 'different'
    const end = notifyUndo(isSame ? sameWords(name) : differentWords(name), {
      undo: () => void tell(taken.takeBack(), (why) => t`Not taken back: ${why}`),
      onOver: () => void tell(taken.stand(), (why) => t`Still on hold: ${why}`),
    })
    onceLeft(index, { localKey, states: [isSame ? 'synced' : 'queued'] }, end)
  }
  return { isBusy, settle: (decision: Decision) => void settle(decision) }
}

function sameWords(name: string): string {
  return t`${name} is the same customer: synced, nothing was sent.`
}

function differentWords(name: string): string {
  return t`${name} is a different customer: it is sent in ten seconds.`
}

async function tell(doing: Promise<Result<void, AppError>>, failure: (why: string) => string): Promise<void> {
  const done = await doing
  if (!done.ok) notifyFailed(failure(localChangeWords(done.error)))
}
