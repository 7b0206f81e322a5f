import { t } from '@lingui/core/macro'
import { IconFolderDown, IconPlayerPause, IconPlayerPlay, IconRefresh } from '@tabler/icons-react'
import type { Command } from '@renderer/app/command'
import type { WorkspaceSession } from '@renderer/data/workspace-session'
import { wordsFor } from '@renderer/ui/error-words'
import { notifyFailed } from '@renderer/ui/notify'
import type { AppError } from '@shared/errors'
import type { Result } from '@shared/result'

/** What can be done with a directory that is kept. It is first kept where its page says what that means. */
export function directoryCommands(
  session: WorkspaceSession | null,
  navigate: (to: string) => void,
): Command[] {
  const there = {
    label: t`Go to the directory`,
    icon: IconFolderDown,
    run: () => navigate('/customers/find'),
  }
  if (session === null) return [there]
  const { directory } = session
  const { isOn, isPaused, run } = directory.view().record
  if (!isOn) return [there]
  const pause = {
    label: t`Pause the directory`,
    icon: IconPlayerPause,
    run: () => tell(() => directory.pause()),
  }
  const resume = {
    label: t`Resume the directory`,
    icon: IconPlayerPlay,
    run: () => tell(() => directory.resume()),
  }
  const refresh = {
    label: t`Refresh the directory`,
    icon: IconRefresh,
    run: () => tell(() => directory.refresh()),
  }
  if (isPaused) return [there, resume]
  return [there, run === null ? refresh : pause]
}

function tell(work: () => Promise<Result<void, AppError>>): void {
  void work().then((done) => {
    if (!done.ok) notifyFailed(wordsFor(done.error))
  })
}
