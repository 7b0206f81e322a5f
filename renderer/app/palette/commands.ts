import { t } from '@lingui/core/macro'
import type { Command } from '@renderer/app/command'
import type { WorkspaceSession } from '@renderer/data/workspace-session'
import type { CustomerType } from '@shared/domain/customer-profile'
import type { Workspace } from '@shared/domain/workspace'
import {
  IconAddressBook,
  IconArrowsExchange,
  IconBuilding,
  IconCloudSearch,
  IconDownload,
  IconFileExport,
  IconFileImport,
  IconKeyboard,
  IconLock,
  IconOutbound,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlus,
  IconSearch,
  IconSend,
  IconSettings,
  IconUser,
} from '@tabler/icons-react'
import { directoryCommands } from './directory-commands'
import { shortcuts } from './shortcuts'

export type CommandDeps = {
  readonly workspace: Workspace
  readonly workspaces: readonly Workspace[]
  /** Null while the workspace is not open. */
  readonly session: WorkspaceSession | null
  readonly begin: (type: CustomerType) => void
  readonly navigate: (to: string) => void
  readonly searchCustomers: () => void
  readonly retrieve: () => void
  readonly exportList: () => void
  readonly showShortcuts: () => void
  readonly showWorkspace: (workspaceId: string) => void
  readonly lock: () => void
  /** What the page on show offers. */
  readonly offered: readonly Command[]
  readonly settings: readonly Command[]
}

/** Everything that can be done from anywhere, and with what is on the screen. */
export function listCommands(deps: CommandDeps): Command[] {
  const { session, navigate } = deps
  return [
    ...newCommands(deps),
    ...deps.offered,
    ...pageCommands(deps),
    ...outboxCommands(session),
    ...directoryCommands(session, navigate),
    ...deps.settings,
    ...windowCommands(deps),
  ]
}

function newCommands({ begin, searchCustomers }: CommandDeps): Command[] {
  return [
    { label: t`New business`, icon: IconBuilding, keys: shortcuts.newBusiness, run: () => begin('BUSINESS') },
    {
      label: t`New individual`,
      icon: IconUser,
      keys: shortcuts.newIndividual,
      run: () => begin('INDIVIDUAL'),
    },
    { label: t`Search customers`, icon: IconSearch, keys: shortcuts.search, run: searchCustomers },
  ]
}

function pageCommands({ navigate, retrieve, exportList }: CommandDeps): Command[] {
  return [
    { label: t`Find on server`, icon: IconCloudSearch, run: () => navigate('/customers/find') },
    { label: t`Retrieve by ID`, icon: IconDownload, run: retrieve },
    { label: t`Import customers`, icon: IconFileImport, run: () => navigate('/customers/import') },
    { label: t`Export customers`, icon: IconFileExport, run: exportList },
    { label: t`Go to Customers`, icon: IconAddressBook, run: () => navigate('/customers') },
    { label: t`Go to Outbox`, icon: IconOutbound, run: () => navigate('/outbox') },
    { label: t`Go to Settings`, icon: IconSettings, run: () => navigate('/settings') },
    { label: t`Add workspace`, icon: IconPlus, run: () => navigate('/settings/workspaces/new') },
  ]
}

function outboxCommands(session: WorkspaceSession | null): Command[] {
  if (session === null) return []
  const { sync } = session
  return [
    { label: t`Send now`, icon: IconSend, run: () => sync.wake({ hurry: true }) },
    { label: t`Pause the outbox`, icon: IconPlayerPause, run: () => void sync.pause('agent') },
    { label: t`Resume the outbox`, icon: IconPlayerPlay, run: () => void sync.resume() },
  ]
}

function windowCommands({ workspace, workspaces, lock, ...deps }: CommandDeps): Command[] {
  const others = workspaces.filter(({ id }) => id !== workspace.id)
  return [
    ...others.map(({ id, name }) => ({
      label: t`Switch to ${name}`,
      icon: IconArrowsExchange,
      run: () => deps.showWorkspace(id),
    })),
    { label: t`Lock`, icon: IconLock, keys: shortcuts.lock, run: lock },
    { label: t`Keyboard shortcuts`, icon: IconKeyboard, keys: shortcuts.sheet, run: deps.showShortcuts },
  ]
}
