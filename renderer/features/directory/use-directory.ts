import { useSession } from '@renderer/app/services'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyFailed } from '@renderer/ui/notify'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'
import { useCallback, useSyncExternalStore } from 'react'

/** The directory of the workspace on show, and how to tell it something. */
export function useDirectory() {
  const { directory } = useSession()
  const subscribe = useCallback((listener: () => void) => directory.subscribe(listener), [directory])
  const view = useSyncExternalStore(subscribe, () => directory.view())
  const tell = (work: () => Promise<Result<void, AppError>>) => {
    void work().then((done) => {
      if (!done.ok) notifyFailed(wordsFor(done.error))
    })
  }
  return { directory, view, tell }
}
