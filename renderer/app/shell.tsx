import { t } from '@lingui/core/macro'
import { VisuallyHidden } from '@mantine/core'
import {
  IconAddressBook,
  IconHandStop,
  IconLock,
  IconOutbound,
  IconSettings,
  type TablerIcon,
} from '@tabler/icons-react'
import { comboWords } from '@renderer/ui/key-words'
import type { Workspace } from '@shared/domain/workspace'
import { useId, type ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import { Announcer } from './announcer'
import { ConnectivityIndicator } from './connectivity-indicator'
import { shortcuts } from './palette/shortcuts'
import { PracticeNotice } from './practice-notice'
import { StorageNotice } from './storage-notice'
import { useLock } from './use-lock'
import { useOutboxTally } from './use-outbox-tally'
import { usePageKeys } from './use-page-keys'
import { WorkspaceSwitcher } from './workspace-switcher'
import classes from './shell.module.css'

/** The window around every page: workspace, navigation, connectivity. */
export function Shell({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  usePageKeys()
  return (
    <div className={classes['shell']}>
      <aside className={classes['side']} data-environment={workspace.environment}>
        <WorkspaceSwitcher active={workspace} />
        <nav className={classes['nav']} aria-label="Outpost">
          <NavLink to="/customers" icon={IconAddressBook} label={t`Customers`} />
          <OutboxLink workspaceId={workspace.id} />
          <NavLink to="/settings" icon={IconSettings} label={t`Settings`} />
        </nav>
        <div className={classes['foot']}>
          <LockButton />
          <ConnectivityIndicator workspace={workspace} />
        </div>
      </aside>
      <main className={classes['main']}>
        <Announcer workspaceId={workspace.id} />
        <StorageNotice />
        {workspace.environment === 'practice' && <PracticeNotice workspaceId={workspace.id} />}
        {children}
      </main>
    </div>
  )
}

function LockButton() {
  const lock = useLock()
  const keys = comboWords(shortcuts.lock)
  return (
    <button type="button" className={classes['link']} onClick={lock} title={t`Lock Outpost (${keys})`}>
      <IconLock size={18} stroke={1.75} aria-hidden />
      {t`Lock`}
      <kbd className={classes['keys']} aria-hidden>
        {keys}
      </kbd>
    </button>
  )
}

function OutboxLink({ workspaceId }: { workspaceId: string }) {
  const { waiting, held, attention } = useOutboxTally(workspaceId)
  const description =
    held === 0
      ? t`${waiting} waiting, ${attention} for you to decide or correct`
      : t`${waiting} waiting, ${held} on hold, ${attention} for you to decide or correct`
  return (
    <NavLink to="/outbox" icon={IconOutbound} label={t`Outbox`} description={description}>
      {waiting > 0 && <span className={classes['count']}>{waiting}</span>}
      {held > 0 && (
        <span className={`${classes['count']} ${classes['held']}`}>
          <IconHandStop size={12} aria-hidden />
          {held}
        </span>
      )}
      {attention > 0 && <span className={`${classes['count']} ${classes['urgent']}`}>{attention}</span>}
    </NavLink>
  )
}

type NavLinkProps = {
  readonly to: string
  readonly icon: TablerIcon
  readonly label: string
  readonly description?: string
  readonly children?: ReactNode
}

function NavLink({ to, icon: Icon, label, description, children }: NavLinkProps) {
  const id = useId()
  const [path] = useLocation()
  const isHere = path === to || path.startsWith(`${to}/`)
  return (
    <>
      <Link
        to={to}
        className={classes['link'] ?? ''}
        aria-current={isHere ? 'page' : undefined}
        aria-describedby={description === undefined ? undefined : id}
      >
        <Icon size={18} stroke={1.75} aria-hidden />
        {label}
        {children !== undefined && (
          <span className={classes['counts']} aria-hidden title={description}>
            {children}
          </span>
        )}
      </Link>
      {description !== undefined && <VisuallyHidden id={id}>{description}</VisuallyHidden>}
    </>
  )
}
