import { t } from '@lingui/core/macro'
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
  type TablerIcon,
} from '@tabler/icons-react'
import { shortcuts } from './shortcuts'

export type Command = {
  readonly label: string
  readonly icon: TablerIcon
  /** The keys that do the same without the palette. */
  readonly keys?: string | undefined
  readonly run: () => void
}

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
}

/** Everything that can be done from anywhere. */
export function listCommands(deps: CommandDeps): Command[] {
  return [...pageCommands(deps), ...outboxCommands(deps.session), ...windowCommands(deps)]
}

function pageCommands({ navigate, begin, searchCustomers, retrieve, exportList }: CommandDeps): Command[] {
  return [
    { label: t`New business`, icon: IconBuilding, keys: shortcuts.newBusiness, run: () => begin('BUSINESS') },
    {
      label: t`New individual`,
      icon: IconUser,
      keys: shortcuts.newIndividual,
      run: () => begin('INDIVIDUAL'),
    },
    { label: t`Search customers`, icon: IconSearch, keys: shortcuts.search, run: searchCustomers },
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
