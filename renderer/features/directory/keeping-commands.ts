import { t } from '@lingui/core/macro'
import type { Command } from '@renderer/app/command'
import type { DirectoryHandle } from '@renderer/data/workspace-session'
import { refreshChoices, type DirectoryRecord } from '@shared/directory/directory-record'
import { IconFolderDown, IconFolderOff, IconRefresh } from '@tabler/icons-react'
import { refreshWords } from './directory-words'
import type { useDirectory } from './use-directory'

/** Keeping the directory or not, and how often it is read, for the palette where the page says what that means. */
export function keepingCommands(
  directory: DirectoryHandle,
  { isOn }: DirectoryRecord,
  tell: ReturnType<typeof useDirectory>['tell'],
): Command[] {
  if (!isOn)
    return [
      {
        label: t`Keep the directory on this computer`,
        icon: IconFolderDown,
        run: () => tell(() => directory.turn(true)),
      },
    ]
  return [
    {
      label: t`Keep the directory no longer`,
      icon: IconFolderOff,
      run: () => tell(() => directory.turn(false)),
    },
    ...refreshChoices.map((choice) => ({
      label: t`Refresh the directory`,
      icon: IconRefresh,
      which: { key: choice, words: refreshWords[choice] },
      isQuiet: true,
      run: () => tell(() => directory.setRefresh(choice)),
    })),
  ]
}
