import { t } from '@lingui/core/macro'
import { useHotkeys } from '@mantine/hooks'
import { IconCloudSearch } from '@tabler/icons-react'
import { useServices, useSessionState, useSlots } from '@renderer/app/services'
import { beginCustomer } from '@renderer/app/begin-customer'
import { useOffersSoFar } from '@renderer/app/offered'
import { exportList } from '@renderer/app/export-list'
import { searchCustomers } from '@renderer/app/search-customers'
import { useKeys } from '@renderer/app/use-keys'
import { useLock } from '@renderer/app/use-lock'
import { isAnswering } from '@shared/domain/connectivity'
import type { CustomerType } from '@shared/domain/customer-profile'
import type { Workspace } from '@shared/domain/workspace'
import { useRef, useState, type ComponentProps } from 'react'
import { useLocation } from 'wouter'
import { listCommands, type CommandDeps } from './commands'
import { PaletteDialog } from './palette-dialog'
import { useSettingsCommands } from './settings-commands'
import { shortcuts } from './shortcuts'
import { ShortcutsDialog } from './shortcuts-dialog'

/** Every command and every customer by name, from anywhere: Ctrl+K (on macOS Cmd+K). */
export function CommandPalette({ workspace }: { workspace: Workspace }) {
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const { isOpen, close, toggle } = useOpening()
  const deps = useCommandDeps(workspace, () => setIsSheetOpen(true))
  useKeys({ [shortcuts.sheet]: deps.showShortcuts })
  useHotkeys([['mod+K', toggle]], [])
  const { session, navigate, findOnServer } = deps
  return (
    <>
      {isOpen && (
        <OpenPalette
          deps={deps}
          findOnServer={
            findOnServer === null
              ? null
              : (text) => ({
                  label: t`Find on server: ${text}`,
                  icon: IconCloudSearch,
                  run: () => findOnServer(text),
                })
          }
          index={session?.index ?? null}
          openCustomer={(localKey) => navigate(`/customers/${localKey}`)}
          onClose={close}
          onRun={({ run }) => {
            close()
            run()
          }}
        />
      )}
      <ShortcutsDialog isOpen={isSheetOpen} onClose={() => setIsSheetOpen(false)} />
    </>
  )
}

type OpenProps = Omit<ComponentProps<typeof PaletteDialog>, 'commands'> & {
  readonly deps: Omit<CommandDeps, 'offered'>
}

function OpenPalette({ deps, ...rest }: OpenProps) {
  const offered = useOffersSoFar()
  return <PaletteDialog commands={listCommands({ ...deps, offered })} {...rest} />
}

/** Open or not; on closing, the focus goes back to where it was before anything else happens. */
function useOpening() {
  const [isOpen, setIsOpen] = useState(false)
  const before = useRef<Element | null>(null)
  const close = () => {
    setIsOpen(false)
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
  }
  const open = () => {
    before.current = document.activeElement
    setIsOpen(true)
  }
  return { isOpen, close, toggle: () => (isOpen ? close() : open()) }
}

function useCommandDeps(workspace: Workspace, showShortcuts: () => void) {
  const { uiStore } = useServices()
  const slot = useSlots((slots) => slots[workspace.id])
  const workspaces = useSessionState((state) => state.workspaces)
  const connectivity = useSessionState((state) => state.connectivity[workspace.id]?.state ?? 'checking')
  const lock = useLock()
  const settings = useSettingsCommands()
  const [, navigate] = useLocation()
  const session = slot?.state === 'open' ? slot.session : null
  const findOnServer = (text: string) => {
    uiStore.getState().ask({ kind: 'find', text })
    navigate('/customers/find')
  }
  return {
    workspace,
    workspaces,
    session,
    begin: (type: CustomerType) => beginCustomer(uiStore, navigate, type),
    navigate,
    findOnServer: session !== null && isAnswering(connectivity) ? findOnServer : null,
    retrieve() {
      navigate('/customers')
      uiStore.getState().ask({ kind: 'retrieve' })
    },
    exportList() {
      if (session === null) return
      navigate('/customers')
      void exportList(uiStore, session)
    },
    searchCustomers: () => searchCustomers(uiStore, navigate),
    showShortcuts,
    showWorkspace(workspaceId: string) {
      uiStore.getState().showWorkspace(workspaceId)
      navigate('/customers')
    },
    lock,
    settings,
  } satisfies Omit<CommandDeps, 'offered'> & { findOnServer: unknown }
}
