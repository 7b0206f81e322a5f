import { useHotkeys } from '@mantine/hooks'
import { Spotlight } from '@mantine/spotlight'
import '@mantine/spotlight/styles.css'
import { IconBuilding, IconSearch, IconUser } from '@tabler/icons-react'
import { useServices, useSessionState, useSlots } from '@renderer/app/services'
import { useLock } from '@renderer/app/use-lock'
import type { ListRow } from '@renderer/data/customer-list-query'
import { Marked } from '@renderer/ui/marked'
import { stateWords } from '@renderer/ui/state-words'
import type { Workspace } from '@shared/domain/workspace'
import { foldText } from '@shared/search/fold-text'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { listCommands, type Command } from './commands'
import { Keys, ShortcutsDialog } from './shortcuts-dialog'
import { useFoundCustomers } from './use-found-customers'
import classes from './palette.module.css'

/** Every command and every customer by name, from anywhere: Ctrl+K (on macOS Cmd+K). */
export function CommandPalette({ workspace }: { workspace: Workspace }) {
  const [query, setQuery] = useState('')
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const slot = useSlots((slots) => slots[workspace.id])
  const session = slot?.state === 'open' ? slot.session : null
  const workspaces = useSessionState((state) => state.workspaces)
  const { uiStore } = useServices()
  const lock = useLock()
  const [, navigate] = useLocation()
  // Some keyboards have it without Shift.
  const showSheet = () => setIsSheetOpen(true)
  useHotkeys([
    ['?', showSheet],
    ['shift+?', showSheet],
  ])
  const found = useFoundCustomers(session?.index ?? null, query)
  const commands = listCommands({
    workspace,
    workspaces,
    session,
    newKey: () => crypto.randomUUID(),
    navigate,
    searchCustomers() {
      navigate('/customers')
      focusSearch()
    },
    showShortcuts: showSheet,
    showWorkspace(workspaceId) {
      uiStore.getState().showWorkspace(workspaceId)
      navigate('/customers')
    },
    lock,
  }).filter(({ label }) => fits(label, query))

  return (
    <>
      <Spotlight.Root
        query={query}
        onQueryChange={setQuery}
        shortcut="mod + K"
        onSpotlightOpen={() => setQuery('')}
        // It does not fade: opened again before it was gone, it would keep the former words and do nothing on Enter.
        transitionProps={{ duration: 0 }}
        scrollable
        maxHeight={420}
        tagsToIgnore={[]}
        attributes={{ content: { 'aria-label': 'Commands' } }}
      >
        <Spotlight.Search
          placeholder="Find a command or a customer"
          aria-label="Find a command or a customer"
          leftSection={<IconSearch size={18} aria-hidden />}
        />
        <Spotlight.ActionsList>
          {commands.length > 0 && (
            <Spotlight.ActionsGroup label="Commands">
              {commands.map((command) => (
                <CommandAction key={command.label} command={command} />
              ))}
            </Spotlight.ActionsGroup>
          )}
          {found.length > 0 && (
            <Spotlight.ActionsGroup label="Customers">
              {found.map((row) => (
                <CustomerAction key={row.customer.localKey} row={row} onOpen={navigate} />
              ))}
            </Spotlight.ActionsGroup>
          )}
          {commands.length + found.length === 0 && (
            <Spotlight.Empty>No command and no customer on this computer fits.</Spotlight.Empty>
          )}
        </Spotlight.ActionsList>
      </Spotlight.Root>
      <ShortcutsDialog isOpen={isSheetOpen} onClose={() => setIsSheetOpen(false)} />
    </>
  )
}

function CommandAction({ command: { label, icon: Icon, keys, run } }: { command: Command }) {
  return (
    <Spotlight.Action onClick={run}>
      <span className={classes['action']}>
        <Icon size={18} stroke={1.75} aria-hidden />
        <span className={classes['name']}>{label}</span>
        <span className={classes['meta']}>{keys !== undefined && <Keys keys={keys} />}</span>
      </span>
    </Spotlight.Action>
  )
}

function CustomerAction({ row, onOpen }: { row: ListRow; onOpen: (to: string) => void }) {
  const { localKey, name, person, phone, email, serverId, state, type } = row.customer
  const Icon = type === 'BUSINESS' ? IconBuilding : IconUser
  const title = name === '' ? person || serverId || 'No name yet' : name
  return (
    <Spotlight.Action onClick={() => onOpen(`/customers/${localKey}`)}>
      <span className={classes['action']}>
        <Icon size={18} stroke={1.75} aria-hidden />
        <span className={classes['name']}>
          <Marked text={title} hits={name === '' ? undefined : row.hits.name} />
        </span>
        <span className={classes['dim']}>{[phone, email].filter(Boolean).join(' · ')}</span>
        <span className={classes['meta']}>{stateWords[state].label}</span>
      </span>
    </Spotlight.Action>
  )
}

function fits(label: string, query: string): boolean {
  const folded = foldText(label)
  return foldText(query)
    .split(/\s+/)
    .every((word) => folded.includes(word))
}

/** The search box may have to be drawn first, and the palette gives the focus back when it closes. */
function focusSearch(tries = 20) {
  const box = document.querySelector<HTMLElement>('main input[type="search"]')
  const isPaletteOpen = document.querySelector('.mantine-Spotlight-content') !== null
  if (box !== null && !isPaletteOpen) box.focus()
  else if (tries > 0) setTimeout(() => focusSearch(tries - 1), 50)
}
